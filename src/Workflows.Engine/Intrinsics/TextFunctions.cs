namespace Workflows.Engine.Intrinsics;

/// <summary>The functions of strings.</summary>
internal static class TextFunctions
{
    /// <summary><c>States.Format</c> with a template that the state's data give.</summary>
    public static Json Format(CallArguments arguments)
    {
        var template = FormatTemplate.Parse(arguments.Text(0));
        return template.Fill(arguments.From(1));
    }

    /// <summary>The parts between the characters of the delimiter, any of which parts; empty ones are left out.</summary>
    public static Json Split(CallArguments arguments)
    {
        var text = arguments.Text(0);
        var delimiters = arguments.Text(1);
        var parts = new List<Json>();
        var start = 0;
        int width;
        for (var i = 0; i < text.Length; i += width)
        {
            width = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (delimiters.AsSpan().Contains(text.AsSpan(i, width), StringComparison.Ordinal))
            {
                Add(start, i);
                start = i + width;
            }
        }
        Add(start, text.Length);
        return Json.Array(parts);

        void Add(int from, int to)
        {
            if (to > from)
            {
                parts.Add(text[from..to]);
            }
        }
    }

    public static Json Uuid(CallArguments arguments) =>
        arguments.Scope.NewGuid().ToString("D", CultureInfo.InvariantCulture);
}
