using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Analysis;

/// <summary>
/// What the text of an expression says before it is ever evaluated. An outline costs less than a
/// <see cref="JsonataExpression"/>, which is ready to run.
/// </summary>
internal sealed record ExpressionOutline
{
    /// <summary>
    /// What the expression looks for in its own context, each once, in the order in which it is written: names of fields,
    /// <c>$</c> for the context itself. <c>$$</c>, the input as a whole, is told wherever it stands.
    /// </summary>
    public required IReadOnlyList<string> ContextNames { get; init; }

    /// <summary>
    /// The variables of which fields are read, with these fields: <c>$order.lines[0].sku</c> gives <c>order</c> with
    /// <c>lines</c> and <c>sku</c>. Variables that the expression sets itself are among them.
    /// </summary>
    public required IReadOnlyList<VariablePath> VariablePaths { get; init; }

    /// <summary>
    /// The names, without <c>$</c>, by which the expression calls functions that neither the dialect has nor the
    /// expression itself may have set; each once.
    /// </summary>
    public required IReadOnlyList<string> UnknownFunctions { get; init; }

    /// <summary>The calls of the dialect's functions with more or fewer arguments than they can have.</summary>
    public required IReadOnlyList<MiscountedCall> MiscountedCalls { get; init; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="dialect">The functions it may use.</param>
    /// <exception cref="JsonataException">The text is no JSONata, or nests too deep.</exception>
    public static ExpressionOutline Parse(string text, JsonataDialect dialect)
    {
        var syntax = Parser.Parse(text);
        if (syntax.HasParents)
        {
            // Each % must have a parent: that is a matter of the text, too.
            Ancestry.Of(syntax.Body);
        }
        return OutlineFinder.Find(syntax.Body, dialect.Functions);
    }
}

/// <summary>A variable and the fields that an expression reads of it, from outside inwards.</summary>
/// <param name="Variable">The variable's name without <c>$</c>.</param>
/// <param name="Fields">The names of the fields, one at least.</param>
internal sealed record VariablePath(string Variable, string[] Fields);

/// <summary>A call with a number of arguments that its function cannot have.</summary>
/// <param name="Function">The function's name without <c>$</c>.</param>
/// <param name="Given">The number of arguments.</param>
/// <param name="Least">The least number it can have; what the context stands in for is not counted.</param>
/// <param name="Most">The greatest number it can have.</param>
internal sealed record MiscountedCall(string Function, int Given, int Least, int Most);
