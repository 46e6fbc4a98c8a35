namespace Workflows.Paths;

/// <summary>The place in a text that is being read, and what is wrong there.</summary>
internal sealed class PathCursor(string text)
{
    /// <summary>How deep a path may nest conditions and values.</summary>
    private const int MaxDepth = 100;

    private int depth;

    /// <summary>Stands for the end of the text, where no character is.</summary>
    public const char End = '\0';

    public string Text => text;

    public int Position { get; set; }

    /// <summary>What is wrong: a sentence with the place. None so far if <see langword="null"/>.</summary>
    public string? Error { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    public char Current => Peek(0);

    public char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : End;

    /// <summary>Passes the text over, if it stands here.</summary>
    public bool TryTake(string expected)
    {
        if (!text.AsSpan(Position).StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }
        Position += expected.Length;
        return true;
    }

    /// <summary>Passes the text over, after blanks; that it is missing is an error.</summary>
    public bool Take(string expected)
    {
        SkipBlanks();
        return TryTake(expected) || Fail($"\"{expected}\" is expected");
    }

    public void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    /// <summary>Passes over as many characters as there are of a kind.</summary>
    /// <returns>These characters.</returns>
    public string TakeWhile(Func<char, bool> accepts)
    {
        var start = Position;
        while (!IsAtEnd && accepts(Current))
        {
            Position++;
        }
        return text[start..Position];
    }

    /// <summary>Goes one level deeper; that this is too deep is an error. Else <see cref="Leave"/> follows.</summary>
    public bool Enter()
    {
        if (depth == MaxDepth)
        {
            return Fail("The path nests too deep");
        }
        depth++;
        return true;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => depth--;

    /// <summary>Says what is wrong here, unless something was wrong before.</summary>
    /// <param name="problem">A sentence without its full stop.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    public bool Fail(string problem)
    {
        Error ??= string.Create(CultureInfo.InvariantCulture, $"{problem}, at position {Position + 1} of \"{text}\".");
        return false;
    }
}
