using Workflows.Engine.Errors;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Expressions;

/// <summary>
/// A field's JSON value in which strings <c>{% … %}</c> are expressions, compiled once. Parts without an expression
/// are kept as they are.
/// </summary>
internal abstract class Template
{
    /// <summary>The value, with its expressions evaluated.</summary>
    /// <exception cref="EvaluationException">An expression fails or gives nothing.</exception>
    public abstract Json Evaluate(EvaluationScope scope);

    /// <summary>Compiles a field's value; <see langword="null"/> if the field is absent.</summary>
    /// <param name="value">The value.</param>
    /// <param name="location">The field's name, to which the places inside are appended.</param>
    /// <param name="compiler">Compiles expressions and takes note of those that cannot be.</param>
    public static Template? Compile(Json value, string location, ExpressionCompiler compiler) =>
        value.IsUndefined ? null : CompileValue(value, location, compiler);

    private static Template CompileValue(Json value, string location, ExpressionCompiler compiler)
    {
        if (value.TryGetString(out var text) && JsonataText.IsExpression(text))
        {
            return compiler.Compile(text, location);
        }
        return value.Kind switch
        {
            JsonKind.Array => CompileArray(value, location, compiler),
            JsonKind.Object => CompileObject(value, location, compiler),
            _ => new LiteralTemplate(value),
        };
    }

    private static Template CompileArray(Json value, string location, ExpressionCompiler compiler)
    {
        var items = new Template[value.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = CompileValue(
                value[i],
                string.Create(CultureInfo.InvariantCulture, $"{location}[{i}]"),
                compiler
            );
        }
        return Array.TrueForAll(items, static i => i is LiteralTemplate)
            ? new LiteralTemplate(value)
            : new ArrayTemplate(items);
    }

    private static Template CompileObject(Json value, string location, ExpressionCompiler compiler)
    {
        var members = new Template[value.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = CompileValue(value.Values[i], $"{location}/{value.Keys[i]}", compiler);
        }
        return Array.TrueForAll(members, static m => m is LiteralTemplate)
            ? new LiteralTemplate(value)
            : new ObjectTemplate(new JsonObjectLayout(value.Keys.ToArray()), members);
    }

    private sealed class LiteralTemplate(Json value) : Template
    {
        public override Json Evaluate(EvaluationScope scope) => value;
    }

    private sealed class ArrayTemplate(Template[] items) : Template
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var values = new Json[items.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = items[i].Evaluate(scope);
            }
            return Json.Array(values);
        }
    }

    private sealed class ObjectTemplate(JsonObjectLayout layout, Template[] members) : Template
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var values = new Json[members.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = members[i].Evaluate(scope);
            }
            return layout.Create(values);
        }
    }
}
