using System.Diagnostics.CodeAnalysis;
using Workflows.Paths;

namespace Workflows.Intrinsics;

/// <summary>A call of an intrinsic function, such as <c>States.Format('Order {}', $.id)</c>.</summary>
/// <seealso href="https://states-language.net/spec.html#intrinsic-functions"/>
public sealed record IntrinsicCall
{
    internal IntrinsicCall(string text, IntrinsicFunction function, EquatableArray<IntrinsicArgument> arguments)
    {
        Text = text;
        Function = function;
        Arguments = arguments;
    }

    /// <summary>How many calls a field may have: one, and those among its arguments at any depth.</summary>
    public const int MaxCalls = 10;

    /// <summary>The call as it was written.</summary>
    public string Text { get; }

    /// <summary>The function.</summary>
    public IntrinsicFunction Function { get; }

    /// <summary>The arguments, as many as the function takes.</summary>
    public EquatableArray<IntrinsicArgument> Arguments { get; }

    /// <summary>Whether a text is meant as a call: it starts with <c>States.</c></summary>
    public static bool IsCall(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(IntrinsicParser.Prefix, StringComparison.Ordinal);
    }

    /// <summary>Reads a call.</summary>
    /// <param name="text">The text; blanks may follow the call.</param>
    /// <param name="call">The call, if the text is one.</param>
    /// <param name="error">Otherwise what is wrong with it and where: a sentence.</param>
    /// <returns>Whether the text is a call.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out IntrinsicCall? call,
        [NotNullWhen(false)] out string? error
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new PathCursor(text);
        call = new IntrinsicParser(cursor).ParseCall();
        cursor.SkipBlanks();
        if (call is not null && !cursor.IsAtEnd)
        {
            call = null;
            cursor.Fail("The call does not end here");
        }
        error = call is null ? cursor.Error! : null;
        return call is not null;
    }

    /// <summary>The call as it was written.</summary>
    public override string ToString() => Text;
}

/// <summary>An argument of an <see cref="IntrinsicCall"/>.</summary>
public abstract record IntrinsicArgument
{
    private protected IntrinsicArgument() { }
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record LiteralArgument(Json Value) : IntrinsicArgument;

/// <summary>A text in single quotes.</summary>
/// <param name="Source">What stands between the quotes, with its backslashes: <c>\{\}</c> is no place of a template.</param>
/// <param name="Value">The text that it stands for.</param>
public sealed record TextArgument(string Source, string Value) : IntrinsicArgument;

/// <summary>What a path finds.</summary>
/// <param name="Path">The path.</param>
public sealed record PathArgument(JsonPath Path) : IntrinsicArgument;

/// <summary>What another function gives.</summary>
/// <param name="Call">Its call.</param>
public sealed record CallArgument(IntrinsicCall Call) : IntrinsicArgument;
