namespace Workflows;

/// <summary>The delimiters that make a string of a definition a JSONata expression.</summary>
public static class JsonataText
{
    private const string Open = "{%";
    private const string Close = "%}";

    /// <summary>
    /// Whether the string is an expression: it begins with <c>{%</c> and ends with <c>%}</c>, with nothing around
    /// them, not even a space. Every other string is a literal.
    /// </summary>
    public static bool IsExpression(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length >= Open.Length + Close.Length
            && text.StartsWith(Open, StringComparison.Ordinal)
            && text.EndsWith(Close, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether the string begins or ends as an expression does. One that does so on one side only is neither an
    /// expression nor a literal: the service refuses it.
    /// </summary>
    public static bool HasDelimiter(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Open, StringComparison.Ordinal) || text.EndsWith(Close, StringComparison.Ordinal);
    }

    /// <summary>The expression between the delimiters, trimmed.</summary>
    /// <exception cref="ArgumentException">The string is no expression.</exception>
    public static string Inner(string text) =>
        IsExpression(text)
            ? text[Open.Length..^Close.Length].Trim()
            : throw new ArgumentException($"\"{text}\" is no JSONata expression.", nameof(text));

    /// <summary>The expression with its delimiters.</summary>
    public static string Wrap(string expression) => $"{Open} {expression} {Close}";

    /// <summary>
    /// The one expression that gives what a template gives: a value in which strings <c>{% … %}</c> are expressions. An
    /// expression in an array that gives an array itself adds its items there.
    /// </summary>
    public static string OfTemplate(Json template)
    {
        if (template.TryGetString(out var text))
        {
            return IsExpression(text) ? $"({Inner(text)})" : template.ToString();
        }
        var parts = new List<string>();
        foreach (var item in template.Items)
        {
            parts.Add(OfTemplate(item));
        }
        foreach (var key in template.Keys)
        {
            parts.Add($"{(Json)key}: {OfTemplate(template[key])}");
        }
        var inner = string.Join(", ", parts);
        return template switch
        {
            { IsArray: true } => $"[{inner}]",
            { IsObject: true } => $"{{{inner}}}",
            _ => template.ToString(),
        };
    }
}
