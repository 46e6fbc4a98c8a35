using System.Buffers;

namespace Workflows;

/// <summary>Collects a text, then gives it once.</summary>
internal sealed class JsonTextBuffer
{
    private const int FirstCapacity = 256;

    private char[] text = ArrayPool<char>.Shared.Rent(FirstCapacity);
    private int length;

    public int Length => length;

    public void Append(char c)
    {
        if (length == text.Length)
        {
            Grow(1);
        }
        text[length++] = c;
    }

    public void Append(ReadOnlySpan<char> part)
    {
        part.CopyTo(Room(part.Length));
        length += part.Length;
    }

    /// <summary>Appends a character so many times.</summary>
    public void Append(char c, int count)
    {
        Room(count)[..count].Fill(c);
        length += count;
    }

    /// <summary>Appends a number as JSON has it.</summary>
    public void Append(double number) => length += JsonNumberText.Format(number, Room(JsonNumberText.MaxLength));

    /// <summary>The text; the buffer is then of no more use.</summary>
    public string Finish()
    {
        var result = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        text = [];
        length = 0;
        return result;
    }

    /// <summary>Room for at least so many characters more.</summary>
    private Span<char> Room(int count)
    {
        if (text.Length - length < count)
        {
            Grow(count);
        }
        return text.AsSpan(length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(checked((int)Math.Max(text.Length * 2L, (long)length + count)));
        text.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }
}
