namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The text of a number while its digits and separators are put together.</summary>
internal ref struct DecimalLayout(Span<char> buffer)
{
    private Span<char> buffer = buffer;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Text => buffer[..Length];

    public void Append(char c) => Extend(1)[0] = c;

    public void Append(char c, int count)
    {
        if (count > 0)
        {
            Extend(count).Fill(c);
        }
    }

    public void Append(scoped ReadOnlySpan<char> text) => text.CopyTo(Extend(text.Length));

    public void Insert(int at, char c)
    {
        Extend(1);
        buffer[at..(Length - 1)].CopyTo(buffer[(at + 1)..]);
        buffer[at] = c;
    }

    public void RemoveLast() => Length--;

    private Span<char> Extend(int count)
    {
        if (Length + count > buffer.Length)
        {
            var larger = new char[Math.Max(Length + count, buffer.Length * 2)];
            Text.CopyTo(larger);
            buffer = larger;
        }
        Length += count;
        return buffer[(Length - count)..Length];
    }
}
