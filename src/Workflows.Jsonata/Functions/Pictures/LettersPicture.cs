namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Letters as in the columns of a spreadsheet: <c>A</c> to <c>Z</c>, then <c>AA</c>. Zero is an empty text.</summary>
/// <param name="first">The letter for one.</param>
internal sealed class LettersPicture(char first) : IntegerPicture
{
    private const int Letters = 26;

    /// <summary>Every character counts by its distance from the first letter in Unicode, a letter or not.</summary>
    public override double Read(ReadOnlySpan<char> text)
    {
        var value = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            value += (text[^(i + 1)] - first + 1) * Math.Pow(Letters, i);
        }
        return value;
    }

    public override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = PictureText.EndOfLetters(text, start);
        return end > start ? end : -1;
    }

    protected override void WriteMagnitude(ref TextBuffer text, double number)
    {
        if (double.IsInfinity(number))
        {
            throw new JsonataException("D1001") { Value = Json.Null };
        }
        // The largest double takes 218 letters.
        Span<char> letters = stackalloc char[256];
        var at = letters.Length;
        for (var rest = number; rest > 0; rest = Math.Floor((rest - 1) / Letters))
        {
            letters[--at] = (char)(first + ((rest - 1) % Letters));
        }
        text.Append(letters[at..]);
    }
}
