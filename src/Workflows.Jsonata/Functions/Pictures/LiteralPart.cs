namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Text that stands for itself; the case of its letters does not matter when it is read.</summary>
internal sealed class LiteralPart(string literal) : PicturePart
{
    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) => text.Append(literal);

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        if (literal.Length > text.Length - start)
        {
            return -1;
        }
        var rest = text.Slice(start, literal.Length);
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] != literal[i] && Fold(rest[i]) != Fold(literal[i]))
            {
                return -1;
            }
        }
        return start + literal.Length;
    }

    /// <summary>The upper case; as in ECMAScript, no other character becomes an ASCII one.</summary>
    private static char Fold(char character)
    {
        var upper = char.ToUpperInvariant(character);
        return char.IsAscii(upper) && !char.IsAscii(character) ? character : upper;
    }
}
