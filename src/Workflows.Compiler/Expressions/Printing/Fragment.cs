namespace Workflows.Compiler;

/// <summary>How strongly the parts of an expression hold together, weakest first.</summary>
internal enum Binding
{
    /// <summary><c>a ? b : c</c></summary>
    Conditional,

    /// <summary><c>a or b</c></summary>
    Or,

    /// <summary><c>a and b</c></summary>
    And,

    /// <summary><c>a = b</c>, <c>a &lt; b</c> and the like</summary>
    Comparison,

    /// <summary><c>a + b</c>, <c>a - b</c>, <c>a &amp; b</c></summary>
    Sum,

    /// <summary><c>a * b</c>, <c>a / b</c>, <c>a % b</c></summary>
    Product,

    /// <summary><c>-a</c></summary>
    Sign,

    /// <summary>A literal, an array or an object: no operator parts it, but a path cannot begin with it.</summary>
    Literal,

    /// <summary>A variable, a path, a call, a block: a step of a path may follow.</summary>
    Path,
}

/// <summary>The text of an expression, and how it may be put into a larger one.</summary>
/// <param name="Text">The text.</param>
/// <param name="Binding">How strongly its parts hold together.</param>
/// <param name="IsDefined">
/// Whether it always has a value. If not, it has none, or null, where the term's value is null.
/// </param>
internal readonly record struct Fragment(string Text, Binding Binding, bool IsDefined = true)
{
    /// <summary>Whether the text is a block: values with names, and an expression that uses them.</summary>
    public bool IsBlock { get; private init; }

    /// <summary>A block: a name, a value, and an expression that uses it, which may be a block again.</summary>
    public static Fragment Block(string name, Fragment value, Fragment body) =>
        new($"({name} := {value}; {(body.IsBlock ? body.Text[1..^1] : body.Text)})", Binding.Path) { IsBlock = true };

    /// <summary>Whether the text is <c>[…]</c>, which an array around it takes as one item.</summary>
    public bool IsArray => Binding == Binding.Literal && Text.StartsWith('[');

    /// <summary>The text as a part of something that takes only what holds together as strongly: else in parentheses.</summary>
    public string Within(Binding least) => Binding >= least ? Text : $"({Text})";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
