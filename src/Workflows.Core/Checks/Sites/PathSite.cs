using Workflows.Paths;

namespace Workflows.Checks;

/// <summary>What a path is for, which says what kind of path it must be.</summary>
internal enum PathUse
{
    /// <summary>Selects what a state sees or gives: <c>InputPath</c>, <c>OutputPath</c>. Any path.</summary>
    Data,

    /// <summary>Says where in the input the result goes: <c>ResultPath</c>. A reference path into the data.</summary>
    Result,

    /// <summary>Selects an array: <c>ItemsPath</c>. A reference path.</summary>
    Items,

    /// <summary>Selects a number or a time: <c>SecondsPath</c>, <c>MaxConcurrencyPath</c>. A reference path, not into the context object.</summary>
    Setting,

    /// <summary>Selects one side of a comparison: <c>Variable</c>, <c>StringEqualsPath</c>. A reference path.</summary>
    Comparison,

    /// <summary>Selects or makes a text: <c>ErrorPath</c>, <c>CausePath</c>. Any path, or a call that gives a text.</summary>
    Message,

    /// <summary>Stands in a payload template, or is an argument of a call there. Any path.</summary>
    Template,
}

/// <summary>A JSONPath and where it stands. It is there only as long as the rule is asked.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="use">What it is for.</param>
/// <param name="text">The text.</param>
/// <param name="path">The path, if the text is one.</param>
/// <param name="error">Otherwise what is wrong with it, a sentence.</param>
internal readonly ref struct PathSite(TextPlace place, PathUse use, string text, JsonPath? path, string? error)
{
    public TextPlace Place => place;

    public PathUse Use => use;

    public string Text => text;

    public JsonPath? Path => path;

    public string? Error => error;
}
