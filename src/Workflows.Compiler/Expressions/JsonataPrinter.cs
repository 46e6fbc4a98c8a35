using Workflows.Serialization;

namespace Workflows.Compiler;

/// <summary>Writes terms in JSONata.</summary>
internal static class JsonataPrinter
{
    /// <summary>A term as an expression, without delimiters.</summary>
    /// <param name="term">The term.</param>
    /// <param name="locate">The text of a variable of the workflow: <c>$payment</c>, <c>$states.result.Payload</c>.</param>
    public static string Print(Term term, Func<Variable, string> locate) =>
        PrintSimple(TermSimplification.Apply(term), locate);

    /// <summary>A term as a field of a state: objects and arrays as such, constants as they are, the rest as expressions.</summary>
    /// <param name="term">The term.</param>
    /// <param name="locate">The text of a variable of the workflow.</param>
    public static Json ToTemplate(Term term, Func<Variable, string> locate) =>
        ToSimpleTemplate(TermSimplification.Apply(term), locate);

    /// <summary>A condition as a short text for people.</summary>
    public static string Describe(Term condition) => ConditionText.Of(TermSimplification.Apply(condition));

    private static string PrintSimple(Term term, Func<Variable, string> locate) =>
        ExpressionPrinter.Print(term, new PrintScope(term, locate)).Text;

    private static Json ToSimpleTemplate(Term term, Func<Variable, string> locate) =>
        term switch
        {
            ConstantTerm constant => Literal(constant.Value),
            ObjectTerm made => Json.Object(
                made.Members.Select(m => KeyValuePair.Create(m.Name, ToSimpleTemplate(m.Value, locate)))
            ),
            ArrayTerm array => Json.Array(array.Items.Select(item => ToSimpleTemplate(item, locate))),
            _ => JsonataText.Wrap(PrintSimple(term, locate)),
        };

    /// <summary>A constant of which no string would be taken for an expression.</summary>
    private static Json Literal(Json value) =>
        value.Kind switch
        {
            JsonKind.String when JsonataText.IsExpression(value.GetString()) => JsonataText.Wrap(
                JsonataLiterals.Of(value)
            ),
            JsonKind.Array => Json.Array(value.Items.ToArray().Select(Literal)),
            JsonKind.Object => Json.Object(
                value
                    .Keys.ToArray()
                    .Zip(value.Values.ToArray(), static (key, member) => KeyValuePair.Create(key, Literal(member)))
            ),
            _ => value,
        };
}
