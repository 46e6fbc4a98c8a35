using Workflows.Jsonata;
using Workflows.Jsonata.Analysis;

namespace Workflows.Checks;

/// <summary>What of <c>$states</c> an expression can read beside the input and the context object.</summary>
internal enum StatesScope
{
    /// <summary>Nothing more: the state's work has not been done, or it does none.</summary>
    None,

    /// <summary><c>$states.result</c>: the work has been done.</summary>
    Result,

    /// <summary><c>$states.errorOutput</c>: an error has been caught.</summary>
    ErrorOutput,
}

/// <summary>A JSONata expression and where it stands.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="scope">What it can read.</param>
/// <param name="text">The text with its delimiters.</param>
/// <param name="outline">What the expression says of itself, if it is one.</param>
/// <param name="error">Otherwise what is wrong with it.</param>
internal readonly ref struct ExpressionSite(
    TextPlace place,
    StatesScope scope,
    string text,
    ExpressionOutline? outline,
    JsonataException? error
)
{
    public TextPlace Place => place;

    public StatesScope Scope => scope;

    public string Text => text;

    public ExpressionOutline? Outline => outline;

    public JsonataException? Error => error;
}
