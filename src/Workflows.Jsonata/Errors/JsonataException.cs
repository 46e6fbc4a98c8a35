namespace Workflows.Jsonata;

/// <summary>An expression is no JSONata, or its evaluation failed.</summary>
/// <remarks>
/// The codes are those of JSONata 2: <c>S…</c> syntax, <c>T…</c> types, <c>D…</c> evaluation, <c>U1001</c> a limit of
/// <see cref="JsonataLimits"/>. Two are this library's own: <see cref="FunctionResult"/> and <see cref="FunctionFailed"/>.
/// </remarks>
public sealed class JsonataException : Exception
{
    /// <summary>The code of an evaluation that went beyond its <see cref="JsonataLimits"/>: <c>U1001</c>.</summary>
    public const string LimitExceeded = "U1001";

    /// <summary>The code of a result that is a function, where the dialect does not take that for nothing: <c>U1002</c>.</summary>
    public const string FunctionResult = "U1002";

    /// <summary>The code of an exception that left a function registered by the caller: <c>U1003</c>.</summary>
    public const string FunctionFailed = "U1003";

    internal const string TimeoutText = "Expression evaluation timeout: Check for infinite loop";

    internal const string MemoryText = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

    private readonly string? text;

    internal JsonataException(string code, Exception? inner = null)
        : base(null, inner)
    {
        Code = code;
    }

    /// <summary>An error that says its own text, as <c>$error</c> and <c>$assert</c> make them, and functions of your own may.</summary>
    /// <param name="code">The code, by which callers tell errors apart.</param>
    /// <param name="message">What went wrong, in a sentence.</param>
    /// <param name="inner">What caused it, if anything.</param>
    public JsonataException(string code, string message, Exception? inner = null)
        : this(code, inner)
    {
        text = message;
    }

    /// <summary>What went wrong, by the language's own code, such as <c>T2001</c>.</summary>
    public string Code { get; }

    /// <summary>Where in the expression: the offset in characters of the end of the token at fault; -1 if unknown.</summary>
    public int Position { get; internal set; } = -1;

    /// <summary>The token at fault: an operator, a function's name.</summary>
    public string? Token =>
        TokenValue.TryGetString(out var name) ? name
        : TokenValue.IsUndefined ? null
        : TokenValue.ToString();

    /// <summary>The value at fault, if any.</summary>
    public Json Value { get; internal set; }

    /// <summary>The token as messages show it: a literal as its value.</summary>
    internal Json TokenValue { get; set; }

    /// <summary>The other value at fault, of two that do not go together.</summary>
    internal Json Value2 { get; set; }

    /// <summary>Whether the error comes from the call that a function's body ends in, which stands in for the call of the function.</summary>
    internal bool IsFromTailCall { get; set; }

    /// <summary>The number of the argument at fault, from 1.</summary>
    internal int Index { get; init; }

    /// <summary>What went wrong, in a sentence.</summary>
    public override string Message => text ?? ErrorText.Of(this);
}
