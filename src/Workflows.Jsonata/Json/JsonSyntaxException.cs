namespace Workflows;

/// <summary>A text is not JSON.</summary>
/// <param name="message">What is wrong, without the place.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column in characters, from 1.</param>
/// <param name="inner">What the underlying reader reported.</param>
public sealed class JsonSyntaxException(string message, int line, int column, Exception? inner = null)
    : FormatException(message, inner)
{
    /// <summary>The line, from 1.</summary>
    public int Line => line;

    /// <summary>The column in characters, from 1.</summary>
    public int Column => column;
}
