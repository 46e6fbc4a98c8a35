using System.Text.Json;
using Workflows.Core.Tests.FSharpTypes;
using Xunit;

namespace Workflows.Core.Tests.Serialization;

public sealed class WritingErrorTests
{
    [Fact]
    public void ToJson_NullInRecord_NamesThePlace() =>
        Fails(Samples.orderWithNullSku, "$.items[1].sku", "cannot be written: expected a string, found null");

    [Fact]
    public void ToJson_NullInCase_NamesThePlace() =>
        Fails(Samples.labelWithNull, "$[1].item", "cannot be written: expected a string, found null");

    [Fact]
    public void ToJson_NullInCSharpRecord_NamesThePlace() =>
        Fails(
            new[] { new Customer(null!, 1, null, null) { Source = null } },
            "$[0].name",
            "cannot be written: expected a string, found null"
        );

    [Fact]
    public void ToJson_SomeOfNothing_IsNotTurnedIntoNone()
    {
        const string Message = "cannot be written: Some of nothing cannot be told from None in JSON (at $)";

        Assert.Equal(Message, Failure(Samples.someNone, Samples.someNoneType).Message);
        Assert.Equal(Message, Failure(Samples.someUnit, Samples.someUnitType).Message);
    }

    [Fact]
    public void ToJson_ValueThatIsNoneOfTheEnum_Fails() =>
        Assert.StartsWith("cannot be written: ", Failure((Level)7, typeof(Level)).Message, StringComparison.Ordinal);

    [Fact]
    public void ToJson_NumberThatJsonHasNot_NamesThePlace()
    {
        Fails(new[] { 1.5, double.NaN }, "$[1]", "cannot be written: expected a number, found the string \"NaN\"");
        Fails(
            Shape.NewCircle(double.PositiveInfinity),
            "$.radius",
            "cannot be written: expected a number, found the string \"Infinity\""
        );
    }

    [Fact]
    public void ToJson_DeeperThanAllowed_Fails() =>
        Assert.StartsWith(
            $"cannot be written: The text nests deeper than {Json.MaxDepth} levels",
            Failure(Samples.chain(Json.MaxDepth + 1), typeof(Tree<int>)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void ToJson_UnionWithNamesThatClash_IsRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => WorkflowJson.UnionOf(typeof(Clashing)));

        Assert.Equal(
            "The union Clashing has no JSON form: two fields of the case 'Clash' are called 'same'.",
            error.Message
        );
    }

    private static void Fails<T>(T value, string path, string message)
    {
        var error = Failure(value, typeof(T));

        Assert.Equal($"{message} (at {path})", error.Message);
        Assert.Equal(path, error.Path);
    }

    private static JsonException Failure(object? value, Type type) =>
        Assert.Throws<JsonException>(() => WorkflowJson.ToJson(value, type));
}
