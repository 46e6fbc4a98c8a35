using Workflows.DataFlow.Flow;
using Workflows.Jsonata.Types;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>The variables behave as a table of them would.</summary>
public sealed class VariableTypesTests
{
    private static readonly JsonType[] Types = [JsonType.Number, JsonType.String, JsonType.Null, JsonType.AnyValue];

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(256)]
    [InlineData(5_000)]
    public void With_ManyChanges_KeepsAllOthers(int count)
    {
        var (variables, expected) = Changed(count, seed: 1);

        Assert.All(expected, (type, number) => Assert.Same(type, variables[number]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void Join_OfTwo_IsTheUnionOfEach(int count)
    {
        var (left, leftTypes) = Changed(count, seed: 2);
        var (right, rightTypes) = Changed(count, seed: 3);
        var joined = left.Join(right);

        for (var number = 0; number < count; number++)
        {
            Assert.Equal(leftTypes[number].Union(rightTypes[number]), joined[number]);
        }
        Assert.Same(joined, joined.Join(right));
        Assert.Same(joined, joined.Join(left));
        Assert.True(joined.Same(right.Join(left)));
        Assert.Equal(leftTypes.SequenceEqual(rightTypes), left.Same(right));
    }

    [Fact]
    public void Join_WithOneThatSetsLess_MakesAbsencePossible()
    {
        var none = VariableTypes.None(40);
        var one = none.With(20, JsonType.Number);

        Assert.True(one.Join(none)[20].MayBeAbsent);
        Assert.True(none.Join(one)[20].MayBeAbsent);
        Assert.Same(none, none.Join(VariableTypes.None(40)));
    }

    private static (VariableTypes Variables, JsonType[] Expected) Changed(int count, int seed)
    {
        var random = new Random(seed);
        var variables = VariableTypes.None(count);
        var expected = new JsonType[count];
        Array.Fill(expected, JsonType.Absent);
        for (var i = 0; i < count; i++)
        {
            var number = random.Next(count);
            expected[number] = Types[random.Next(Types.Length)];
            variables = variables.With(number, expected[number]);
        }
        return (variables, expected);
    }
}
