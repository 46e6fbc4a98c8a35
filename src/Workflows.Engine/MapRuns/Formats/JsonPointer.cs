using System.Diagnostics.CodeAnalysis;

namespace Workflows.Engine.MapRuns;

/// <summary>A JSON pointer.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6901"/>
internal sealed class JsonPointer
{
    private readonly string[] steps;

    private JsonPointer(string[] steps) => this.steps = steps;

    /// <summary>Reads a pointer: empty, or steps that begin with a slash.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPointer? pointer)
    {
        var isPointer = text.Length == 0 || text[0] == '/';
        pointer = isPointer ? new JsonPointer([.. text.Split('/').Skip(1).Select(Unescape)]) : null;
        return isPointer;
    }

    /// <summary>What the pointer leads to; <see cref="Json.Undefined"/> if it leads nowhere.</summary>
    public Json Select(Json root)
    {
        var at = root;
        foreach (var step in steps)
        {
            at = at.IsArray ? Item(at, step) : at[step];
        }
        return at;
    }

    private static Json Item(Json array, string step)
    {
        var isIndex = step == "0" || (step.Length > 0 && step[0] != '0' && step.All(char.IsAsciiDigit));
        return isIndex && int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? array[index] : default;
    }

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
