using System.Text.Json;

namespace Workflows.Jsonata;

/// <summary>A JSONata expression, read once and evaluated any number of times, by any number of threads at once.</summary>
public sealed class JsonataExpression
{
    private JsonataExpression(string text, IReadOnlySet<string> freeVariables)
    {
        Text = text;
        FreeVariables = freeVariables;
    }

    /// <summary>The text the expression was read from.</summary>
    public string Text { get; }

    /// <summary>
    /// The names, without <c>$</c>, of the variables that the expression reads and neither binds itself nor finds
    /// among the built-in functions. <c>$</c> and <c>$$</c> are no variables.
    /// </summary>
    public IReadOnlySet<string> FreeVariables { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="JsonataException">The text is no JSONata, or nests too deep.</exception>
    public static JsonataExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        throw new NotSupportedException();
    }

    /// <summary>Evaluates the expression.</summary>
    /// <param name="input">What the expression is applied to (<c>$$</c>); may be <see cref="Json.Undefined"/>.</param>
    /// <param name="bindings">The variables it may read; none if absent.</param>
    /// <returns>The result; <see cref="Json.Undefined"/> if the expression selects nothing.</returns>
    /// <exception cref="JsonataException">The evaluation failed.</exception>
    public Json Evaluate(Json input, JsonataBindings? bindings = null) => throw new NotSupportedException();

    /// <inheritdoc cref="Evaluate(Json, JsonataBindings?)"/>
    /// <returns>The result; <see langword="null"/> if the expression selects nothing.</returns>
    public JsonElement? Evaluate(JsonElement input, JsonataBindings? bindings = null)
    {
        var result = Evaluate((Json)input, bindings);
        return result.IsUndefined ? null : result.ToJsonElement();
    }

    /// <summary>The text the expression was read from.</summary>
    public override string ToString() => Text;
}
