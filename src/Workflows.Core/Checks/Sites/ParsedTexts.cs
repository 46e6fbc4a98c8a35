using Workflows.Intrinsics;
using Workflows.Jsonata;
using Workflows.Paths;

namespace Workflows.Checks;

/// <summary>The expressions, paths and calls of one definition, each read once however many checks ask for it.</summary>
internal sealed class ParsedTexts
{
    private readonly Dictionary<string, (JsonataExpression? Value, JsonataException? Error)> expressions = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (JsonPath? Value, string? Error)> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IntrinsicCall? Value, string? Error)> calls = new(StringComparer.Ordinal);

    /// <summary>A JSONata expression, given with its delimiters; or what is wrong with it.</summary>
    public (JsonataExpression? Value, JsonataException? Error) Expression(string text)
    {
        if (!expressions.TryGetValue(text, out var parsed))
        {
            try
            {
                parsed = (JsonataExpression.Parse(JsonataText.Inner(text), JsonataDialect.StepFunctions), null);
            }
            catch (JsonataException error)
            {
                parsed = (null, error);
            }
            expressions.Add(text, parsed);
        }
        return parsed;
    }

    /// <summary>A JSONPath; or a sentence that says what is wrong with it.</summary>
    public (JsonPath? Value, string? Error) Path(string text)
    {
        if (!paths.TryGetValue(text, out var parsed))
        {
            parsed = JsonPath.TryParse(text, out var path, out var error) ? (path, null) : (null, error);
            paths.Add(text, parsed);
        }
        return parsed;
    }

    /// <summary>A call of an intrinsic function; or a sentence that says what is wrong with it.</summary>
    public (IntrinsicCall? Value, string? Error) Call(string text)
    {
        if (!calls.TryGetValue(text, out var parsed))
        {
            parsed = IntrinsicCall.TryParse(text, out var call, out var error) ? (call, null) : (null, error);
            calls.Add(text, parsed);
        }
        return parsed;
    }
}
