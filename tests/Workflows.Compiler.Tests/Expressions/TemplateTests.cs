using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class TemplateTests
{
    private static readonly Variable Order = Build.Variable<Order>("order");
    private static readonly Term order = Build.Read(Order);

    private static void Template(string expected, Term term) =>
        Assert.Equal(
            Json.Parse(expected).ToString(),
            JsonataPrinter
                .ToTemplate(term, static variable => $"$states.context.Execution.Input.{variable.Name}")
                .ToString()
        );

    [Fact]
    public void ToTemplate_Object_IsAnObject() =>
        Template(
            """{"id": "{% $states.context.Execution.Input.order.id %}", "lines": [1, "{% $count($states.context.Execution.Input.order.items) %}"]}""",
            Build.Object<object>(
                ("id", order.Field("id")),
                ("lines", Build.List<int[]>(Build.Constant(1), order.Field("items").Do<int>(Operation.ListLength)))
            )
        );

    [Theory]
    [InlineData("1.50")]
    [InlineData("9007199254740993")]
    [InlineData("\"text\"")]
    [InlineData("\"50 {% of it\"")]
    [InlineData("null")]
    [InlineData("{\"a\": [true, {\"b\": \"c\"}]}")]
    public void ToTemplate_Constant_IsItself(string json) =>
        Template(json, new ConstantTerm(Json.Parse(json), typeof(Json)));

    [Fact]
    public void ToTemplate_StringThatLooksLikeAnExpression_IsWrittenByOne()
    {
        Template("\"{% '{% 1 %}' %}\"", Build.Constant("{% 1 %}"));
        Template("\"{% '{% no end' %}\"", Build.Constant("{% no end"));
        Template("\"{% 'no beginning %}' %}\"", Build.Constant("no beginning %}"));
        Template(
            """{"a": ["{% '{% 1 %}' %}"]}""",
            new ConstantTerm(Json.Parse("""{"a": ["{% 1 %}"]}"""), typeof(Json))
        );
    }

    [Fact]
    public void ToTemplate_FieldThatMayBeAbsent_IsDefined() =>
        Template(
            """{"note": "{% $exists($states.context.Execution.Input.order.note) ? $states.context.Execution.Input.order.note : null %}"}""",
            Build.Object<object>(("note", order.Field("note")))
        );

    [Fact]
    public void ToTemplate_List_IsAnExpression() =>
        Template(
            """["{% $states.context.Execution.Input.order.items %}"]""",
            Build.List<Item[][]>(order.Field("items"))
        );
}
