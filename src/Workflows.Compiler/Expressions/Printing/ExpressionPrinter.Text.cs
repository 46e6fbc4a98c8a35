namespace Workflows.Compiler;

/// <content>Strings.</content>
internal static partial class ExpressionPrinter
{
    private static Fragment Text(OperationTerm term, PrintScope scope) =>
        term.Operation switch
        {
            Operation.Concat => Concat(term, scope),
            // In UTF-16 units; $length counts characters.
            Operation.StringLength => Call("count", Call("split", Value(term.Arguments[0], scope).Text, "''").Text),
            _ => Part(term, scope) is var text && IsShortNumber(term.Arguments[0].Type)
                ? Call("string", text.Text)
                : text,
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
            return Print(new ConditionalTerm(value, Word(bool.TrueString), Word(bool.FalseString)), scope);
        }
        return scope.MayBeNull(value)
                ? IfSome(value, "text", scope, static text => ValueOf(text, typeof(string)), Word(""))
            // $string gives no more than 15 digits.
            : IsLong(value.Type) ? Call("formatBase", Print(value, scope).Text)
            : Print(value, scope);
    }

    private static ConstantTerm Word(string text) => new(text, typeof(string));

    private static bool IsShortNumber(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum && !IsLong(type);

    private static bool IsLong(Type type) =>
        Type.GetTypeCode(type) is TypeCode.Int64 or TypeCode.UInt64 && !type.IsEnum;
}
