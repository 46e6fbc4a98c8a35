using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

/// <summary>What holds for all types.</summary>
public sealed class JsonTypeLawTests
{
    private const int Cases = 3_000;

    private readonly Random random = new(20_260_301);
    private readonly TypeGenerator types;

    public JsonTypeLawTests() => types = new TypeGenerator(random);

    [Fact]
    public void Union_AnyTypes_ContainsTheValuesOfBoth() =>
        ForAll(() =>
        {
            var (left, right) = (types.Next(), types.Next());
            var union = left.Union(right);
            foreach (var type in (JsonType[])[left, right])
            {
                if (types.TryMake(type, out var value))
                {
                    Assert.True(type.Contains(value), $"{value} is a {type}");
                    Assert.True(union.Contains(value), $"{value} is of {left} and of {right}");
                }
                Assert.True(union.Includes(type));
                Assert.Same(union, union.Union(type));
                Assert.Equal(union, type.Union(union));
            }
        });

    [Fact]
    public void Union_AnyTypes_IsCommutativeAndIdempotent() =>
        ForAll(() =>
        {
            var (left, right) = (types.Next(), types.Next());
            Assert.Equal(left.Union(right), right.Union(left));
            Assert.Equal(left.Union(right).GetHashCode(), right.Union(left).GetHashCode());
            Assert.Same(left, left.Union(left));
            Assert.Same(left, left.Union(JsonType.Never));
            Assert.Equal(left, JsonType.Never.Union(left));
            Assert.Same(JsonType.Any, left.Union(JsonType.Any));
        });

    [Fact]
    public void Union_AnyTypes_IsAssociative() =>
        ForAll(() =>
        {
            var (a, b, c) = (types.Next(), types.Next(), types.Next());
            Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
        });

    [Fact]
    public void Of_AnyValue_ContainsIt() =>
        ForAll(() =>
        {
            if (types.TryMake(types.Next(), out var value))
            {
                Assert.True(JsonType.Of(value).Contains(value));
            }
        });

    [Fact]
    public void Contains_AFieldOfAValue_IsWhatFieldSays() =>
        ForAll(() =>
        {
            var type = types.Next();
            if (types.TryMake(type, out var value))
            {
                Assert.True(type.Field("a").Contains(value["a"]));
                Assert.True(type.Field("other").Contains(value["other"]));
                Assert.All(value.Items.ToArray(), item => Assert.True(type.Items.Contains(item)));
                Assert.All(value.Values.ToArray(), field => Assert.True(type.AnyField().Contains(field)));
            }
        });

    [Fact]
    public void WithAndOnly_AnyValue_ContainTheChangedValue() =>
        ForAll(() =>
        {
            var (type, field) = (types.Next(), types.Next());
            if (!types.TryMake(type, out var value) || !types.TryMake(field, out var set))
            {
                return;
            }
            if (value.IsObject && !set.IsUndefined)
            {
                Assert.True(type.With("a", field).Contains(value.With("a", set)));
            }
            var kinds = (JsonKinds)random.Next(128);
            Assert.Equal(
                type.Contains(value) && JsonType.OfKinds(kinds).Contains(value),
                type.Only(kinds).Contains(value)
            );
        });

    private static void ForAll(Action law)
    {
        for (var i = 0; i < Cases; i++)
        {
            law();
        }
    }
}
