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
            ArrayTerm array => Json.Array(array.Items.Select(item => ToItem(item, locate))),
            _ => JsonataText.Wrap(PrintSimple(term, locate)),
        };

    /// <summary>An item of an array. The linters that people use refuse an array there, which the service takes.</summary>
    private static Json ToItem(Term item, Func<Variable, string> locate) =>
        item is ArrayTerm or ConstantTerm { Value.IsArray: true }
            ? JsonataText.Wrap(PrintSimple(item, locate))
            : ToSimpleTemplate(item, locate);

    /// <summary>
    /// A constant of which no string would be taken for an expression, or refused by the linters that people use, as they
    /// refuse an empty one.
    /// </summary>
    private static Json Literal(Json value) =>
        value.Kind switch
        {
            JsonKind.String
                when value.GetString() is var text && (text.Length == 0 || JsonataText.HasDelimiter(text)) =>
                JsonataText.Wrap(JsonataLiterals.Of(value)),
            JsonKind.Array => Json.Array(
                value
                    .Items.ToArray()
                    .Select(item => item.IsArray ? JsonataText.Wrap(JsonataLiterals.Of(item)) : Literal(item))
            ),
            JsonKind.Object => Json.Object(
                value
                    .Keys.ToArray()
                    .Zip(value.Values.ToArray(), static (key, member) => KeyValuePair.Create(key, Literal(member)))
            ),
            _ => value,
        };
}
