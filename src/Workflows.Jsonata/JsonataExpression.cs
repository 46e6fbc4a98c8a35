using System.Text.Json;
using System.Text.RegularExpressions;
using Workflows.Jsonata.Analysis;
using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata;

/// <summary>A JSONata expression, read once and evaluated any number of times, by any number of threads at once.</summary>
public sealed class JsonataExpression
{
    private readonly CompiledExpression compiled;
    private ExpressionSyntax? syntax;

    private JsonataExpression(string text, JsonataDialect dialect)
    {
        Text = text;
        Dialect = dialect;
        compiled = CompiledExpression.Of(text, dialect.Functions);
    }

    /// <summary>The text the expression was read from.</summary>
    public string Text { get; }

    /// <summary>The dialect it was read in.</summary>
    public JsonataDialect Dialect { get; }

    /// <summary>
    /// The names, without <c>$</c>, of the variables that the expression reads and neither binds itself nor finds
    /// among the built-in functions. <c>$</c> and <c>$$</c> are no variables.
    /// </summary>
    public IReadOnlySet<string> FreeVariables => compiled.FreeVariables;

    /// <summary>
    /// What the expression reads from outside, field by field, as far as that can be told without its data; each once,
    /// in the order of evaluation. Found anew on each use.
    /// </summary>
    public IReadOnlyList<JsonataReference> References => ReferenceFinder.Find(Text, Dialect.Functions);

    /// <summary>The syntax tree. Evaluation has no use for it: it is read again when first asked for, and kept from then on.</summary>
    internal ExpressionSyntax Syntax => syntax ??= Parser.Parse(Text);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="dialect">The functions it may use; those of JSONata 2 if absent.</param>
    /// <exception cref="JsonataException">The text is no JSONata, or nests too deep.</exception>
    public static JsonataExpression Parse(string text, JsonataDialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JsonataExpression(text, dialect ?? JsonataDialect.Standard);
    }

    /// <summary>Evaluates the expression.</summary>
    /// <param name="input">What the expression is applied to (<c>$$</c>); may be <see cref="Json.Undefined"/>.</param>
    /// <param name="bindings">The variables it may read; none if absent.</param>
    /// <returns>The result; <see cref="Json.Undefined"/> if the expression selects nothing.</returns>
    /// <exception cref="JsonataException">The evaluation failed.</exception>
    public Json Evaluate(Json input, JsonataBindings? bindings = null)
    {
        bindings ??= JsonataBindings.Empty;
        try
        {
            return ResultSealer.Seal(compiled.Run(input, bindings), Dialect, bindings.Limits);
        }
        catch (JsonataException error)
        {
            ResultSealer.Seal(error);
            throw;
        }
        catch (RegexMatchTimeoutException error)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.TimeoutText, error);
        }
        catch (OutOfMemoryException error)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.MemoryText, error);
        }
    }

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
