namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Letters as in the columns of a spreadsheet: <c>A</c> to <c>Z</c>, then <c>AA</c>. Zero is an empty text.</summary>
/// <param name="first">The letter for one.</param>
internal sealed class LettersPicture(char first) : IntegerPicture
{
    private const int Letters = 26;

    public override double ReadMagnitude(ReadOnlySpan<char> text)
    {
        var value = 0.0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return double.NaN;
            }
            value = (value * Letters) + ((letter | 0x20) - 'a' + 1);
        }
        return value;
    }

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = PictureText.EndOfLetters(text, start);
        return end > start ? end : -1;
    }

    protected override void WriteMagnitude(ref TextBuffer text, double integer)
    {
        // The largest double takes 218 letters.
        Span<char> letters = stackalloc char[256];
        var at = letters.Length;
        for (var rest = integer; rest > 0; rest = Math.Floor((rest - 1) / Letters))
        {
            letters[--at] = (char)(first + (int)((rest - 1) % Letters));
        }
        text.Append(letters[at..]);
    }
}
