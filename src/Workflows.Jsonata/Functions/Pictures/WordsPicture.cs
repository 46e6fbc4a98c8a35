namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>English words: <c>twenty-one</c>, <c>twenty-first</c>.</summary>
internal sealed class WordsPicture(NameCase nameCase, bool isOrdinal) : IntegerPicture
{
    public override double ReadMagnitude(ReadOnlySpan<char> text) => NumberWordsReader.Read(text);

    public override int Longest(ReadOnlySpan<char> text, int start) =>
        NumberWordsReader.EndOfWords(text, start, text.Length + 1);

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) =>
        NumberWordsReader.EndOfWords(text, start, end);

    protected override void WriteMagnitude(ref TextBuffer text, double integer)
    {
        var start = text.Length;
        NumberWords.Write(ref text, integer, isOrdinal);
        nameCase.Apply(text.From(start));
    }
}
