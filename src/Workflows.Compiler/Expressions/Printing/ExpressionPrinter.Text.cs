namespace Workflows.Compiler;

/// <content>Strings.</content>
internal static partial class ExpressionPrinter
{
    private static Fragment Text(OperationTerm term, PrintScope scope) =>
        term.Operation switch
        {
            Operation.Concat => Concat(term, scope),
            // In UTF-16 units; $length counts characters.
            Operation.StringLength => Call("count", Call("split", Print(term.Arguments[0], scope).Text, "''").Text),
            _ => Part(term, scope) is var text && IsNumber(term.Arguments[0].Type) ? Call("string", text.Text) : text,
        };

    private static Fragment Concat(OperationTerm term, PrintScope scope)
    {
        Term[] parts = [.. Chain(term)];
        return parts switch
        {
            [] => Literal("''"),
            [OperationTerm { Operation: Operation.ToText } only] => Text(only, scope),
            [var only] => Part(only, scope),
            _ => new(string.Join(" & ", parts.Select(part => Part(part, scope).Within(Binding.Product))), Binding.Sum),
        };
    }

    /// <summary>A part of a text. The operator writes numbers as <c>$string</c> does, and null as a word.</summary>
    private static Fragment Part(Term part, PrintScope scope)
    {
        var value = part is OperationTerm { Operation: Operation.ToText, Arguments: [var inner] } ? inner : part;
        if (value.Type == typeof(bool))
        {
            return Choose(value, Word(bool.TrueString), Word(bool.FalseString), scope);
        }
        if (Nullness.MayBeNull(value))
        {
            return PrintWith(
                value,
                "text",
                scope,
                text => new ConditionalTerm(Conditions.IsSome(text), ValueOf(text, typeof(string)), Word(""))
            );
        }
        return Print(value, scope);
    }

    private static ConstantTerm Word(string text) => new(text, typeof(string));

    private static bool IsNumber(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;
}
