namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A part that is read from letters: from as many as there are, known as a name or not.</summary>
internal abstract class LettersPart : PicturePart
{
    public sealed override int Longest(ReadOnlySpan<char> text, int start)
    {
        var end = PictureText.EndOfLetters(text, start);
        return end > start ? end : -1;
    }

    public sealed override int Shorter(ReadOnlySpan<char> text, int start, int end) => end - 1 > start ? end - 1 : -1;
}
