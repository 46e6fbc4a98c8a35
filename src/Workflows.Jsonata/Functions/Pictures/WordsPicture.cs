namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>English words: <c>twenty-one</c>, <c>twenty-first</c>.</summary>
internal sealed class WordsPicture(NameCase nameCase, bool isOrdinal) : IntegerPicture
{
    public override double Read(ReadOnlySpan<char> text) => NumberWordsReader.Read(text);

    public override int Longest(ReadOnlySpan<char> text, int start) => NumberWordsMatcher.First(text, start);

    public override int Shorter(ReadOnlySpan<char> text, int start, int end) =>
        NumberWordsMatcher.Next(text, start, end);

    protected override void WriteMagnitude(ref TextBuffer text, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new JsonataException("D1001") { Value = Json.Null };
        }
        var start = text.Length;
        NumberWords.Write(ref text, number, isOrdinal);
        nameCase.Apply(text.From(start));
    }
}
