using Workflows.Checks.Resources;
using Workflows.Intrinsics;
using Workflows.Jsonata;
using Workflows.Jsonata.Analysis;
using Workflows.Paths;

namespace Workflows.Checks;

/// <summary>The expressions, paths and calls of one definition, each read once however many checks ask for it.</summary>
internal sealed class ParsedTexts
{
    private readonly Dictionary<string, (JsonataExpression? Value, JsonataException? Error)> expressions = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (ExpressionOutline? Value, JsonataException? Error)> outlines = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (JsonPath? Value, string? Error)> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IntrinsicCall? Value, string? Error)> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskTarget> targets = new(StringComparer.Ordinal);

    /// <summary>A JSONata expression, given with its delimiters; or what is wrong with it.</summary>
    public (JsonataExpression? Value, JsonataException? Error) Expression(string text) =>
        Jsonata(expressions, text, static inner => JsonataExpression.Parse(inner, JsonataDialect.StepFunctions));

    /// <summary>What a JSONata expression, given with its delimiters, says of itself; or what is wrong with it.</summary>
    public (ExpressionOutline? Value, JsonataException? Error) Outline(string text) =>
        Jsonata(outlines, text, static inner => ExpressionOutline.Parse(inner, JsonataDialect.StepFunctions));

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

    /// <summary>What the resource of a Task state names.</summary>
    public TaskTarget Target(TaskResource resource)
    {
        if (resource.Text is not { } text)
        {
            return TaskTarget.Symbol;
        }
        if (!targets.TryGetValue(text, out var target))
        {
            target = TaskTarget.Of(text);
            targets.Add(text, target);
        }
        return target;
    }

    private static (T? Value, JsonataException? Error) Jsonata<T>(
        Dictionary<string, (T? Value, JsonataException? Error)> known,
        string text,
        Func<string, T> parse
    )
        where T : class
    {
        if (!known.TryGetValue(text, out var parsed))
        {
            try
            {
                parsed = (parse(JsonataText.Inner(text)), null);
            }
            catch (JsonataException error)
            {
                parsed = (null, error);
            }
            known.Add(text, parsed);
        }
        return parsed;
    }
}
