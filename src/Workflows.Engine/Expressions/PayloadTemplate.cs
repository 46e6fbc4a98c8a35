using Workflows.Engine.Errors;
using Workflows.Engine.Intrinsics;
using Workflows.Engine.Paths;
using Workflows.Engine.Scopes;
using Workflows.Intrinsics;
using Workflows.Paths;

namespace Workflows.Engine.Expressions;

/// <summary>
/// A field of a JSONPath state in which a member whose name ends in <c>.$</c> holds a path or a call of an intrinsic
/// function, compiled once. The member loses the ending and gets the value. All else is kept as it is.
/// </summary>
internal static class PayloadTemplate
{
    private const string Ending = ".$";

    /// <summary>Compiles a field's value.</summary>
    /// <param name="template">The value.</param>
    /// <param name="field">The field's name, to which the places inside are appended.</param>
    /// <param name="compiler">Takes note of what is neither a path nor a call.</param>
    public static Template Compile(Json template, string field, ExpressionCompiler compiler) =>
        TryCompile(template, field, compiler) ?? new LiteralTemplate(template);

    /// <summary>Compiles a path or a call. One that cannot be read is reported, and must not be run.</summary>
    /// <param name="text">The path or the call.</param>
    /// <param name="field">The field's name, as the service names it where the path finds nothing.</param>
    /// <param name="compiler">Takes note of what is neither.</param>
    /// <param name="location">Where the text stands; the field's name if that is all.</param>
    public static Template CompileDynamic(
        string text,
        string field,
        ExpressionCompiler compiler,
        string? location = null
    )
    {
        if (!IntrinsicCall.IsCall(text))
        {
            return JsonPath.TryParse(text, out var path, out var noPath)
                ? new PathTemplate(PathQuery.Compile(path), field)
                : Refuse(text, noPath, compiler, location ?? field);
        }
        return IntrinsicCall.TryParse(text, out var call, out var noCall)
            ? new CallTemplate(Intrinsic.Compile(call))
            : Refuse(text, noCall, compiler, location ?? field);
    }

    /// <summary>Compiles a value; <see langword="null"/> if nothing in it is evaluated.</summary>
    private static Template? TryCompile(Json template, string field, ExpressionCompiler compiler) =>
        template.Kind switch
        {
            JsonKind.Array => TryCompileArray(template, field, compiler),
            JsonKind.Object => TryCompileObject(template, field, compiler),
            _ => null,
        };

    private static ArrayTemplate? TryCompileArray(Json template, string field, ExpressionCompiler compiler)
    {
        var parts = new Template?[template.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var location = string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]");
            parts[i] = TryCompile(template[i], location, compiler);
        }
        return IsLiteral(parts) ? null : new ArrayTemplate(template, parts);
    }

    private static ObjectTemplate? TryCompileObject(Json template, string field, ExpressionCompiler compiler)
    {
        var keys = template.Keys.ToArray();
        var parts = new Template?[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var value = template.Values[i];
            var location = $"{field}/{key}";
            if (!key.EndsWith(Ending, StringComparison.Ordinal))
            {
                parts[i] = TryCompile(value, location, compiler);
                continue;
            }
            keys[i] = key[..^Ending.Length];
            parts[i] = value.TryGetString(out var text)
                ? CompileDynamic(text, key, compiler, location)
                : Refuse(value.ToString(), "It is no string.", compiler, location);
        }
        if (IsLiteral(parts))
        {
            return null;
        }
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Length)
        {
            compiler.Report(EngineCodes.InvalidExpression, field, "Two members give a member of the same name.");
            return null;
        }
        return new ObjectTemplate(template, new JsonObjectLayout(keys), parts);
    }

    private static bool IsLiteral(Template?[] parts) => Array.TrueForAll(parts, static part => part is null);

    private static LiteralTemplate Refuse(string text, string problem, ExpressionCompiler compiler, string location)
    {
        compiler.Report(
            EngineCodes.InvalidExpression,
            location,
            $"\"{text}\" is neither a path nor a call of an intrinsic function: {problem}"
        );
        return new LiteralTemplate(Json.Null);
    }

    private sealed class LiteralTemplate(Json value) : Template
    {
        public override Json Evaluate(EvaluationScope scope) => value;
    }

    /// <summary>An array in which some items are evaluated: those that have a part.</summary>
    private sealed class ArrayTemplate(Json literal, Template?[] parts) : Template
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var items = literal.Items.ToArray();
            for (var i = 0; i < items.Length; i++)
            {
                if (parts[i] is { } part)
                {
                    items[i] = part.Evaluate(scope);
                }
            }
            return Json.Array(items);
        }
    }

    /// <summary>An object in which some members are evaluated: those that have a part.</summary>
    private sealed class ObjectTemplate(Json literal, JsonObjectLayout layout, Template?[] parts) : Template
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var values = literal.Values.ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                if (parts[i] is { } part)
                {
                    values[i] = part.Evaluate(scope);
                }
            }
            return layout.Create(values);
        }
    }

    /// <summary>A member's path. It must find something; an input that is <c>null</c> has no paths at all.</summary>
    private sealed class PathTemplate(PathQuery query, string field) : Template
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            if (query.StartsAtInput && scope.Input.IsNull)
            {
                throw Failure("Unable to apply Path transformation to null or empty input.");
            }
            var value = query.Select(scope);
            return value.IsUndefined ? throw NotFound(scope) : value;
        }

        private EvaluationException NotFound(EvaluationScope scope) =>
            Failure(
                $"The JSONPath '{query.Text}' specified for the field '{field}' could not be found in the input"
                    + $" '{query.Searched(scope)}'"
            );

        private static EvaluationException Failure(string message) => new(ErrorNames.Runtime, null, message);
    }

    /// <summary>A member's call of an intrinsic function.</summary>
    private sealed class CallTemplate(Intrinsic call) : Template
    {
        public override Json Evaluate(EvaluationScope scope) => call.Evaluate(scope);
    }
}
