using System.Buffers;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Text that is being written: in the memory given at first, then in ever larger arrays of the shared pool.</summary>
internal ref struct TextBuffer(Span<char> memory)
{
    /// <summary>No picture makes a longer text.</summary>
    private const int MaxLength = 10_000_000;

    private Span<char> memory = memory;
    private char[]? rented;
    private int length;

    /// <summary>How many characters are written.</summary>
    public readonly int Length => length;

    /// <summary>What is written, from an offset on.</summary>
    public readonly Span<char> From(int start) => memory[start..length];

    public void Append(char value)
    {
        if (length == memory.Length)
        {
            Grow(1);
        }
        memory[length++] = value;
    }

    public void Append(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > memory.Length - length)
        {
            Grow(value.Length);
        }
        value.CopyTo(memory[length..]);
        length += value.Length;
    }

    /// <summary>Puts a text in the place of so many characters.</summary>
    public void Replace(int start, int count, scoped ReadOnlySpan<char> value)
    {
        var end = length - count + value.Length;
        if (end > memory.Length)
        {
            Grow(end - length);
        }
        memory[(start + count)..length].CopyTo(memory[(start + value.Length)..]);
        value.CopyTo(memory[start..]);
        length = end;
    }

    /// <summary>The text. The buffer must not be used after that.</summary>
    public readonly string Finish()
    {
        var text = new string(memory[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
        return text;
    }

    private void Grow(int needed)
    {
        if (needed > MaxLength - length)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.MemoryText);
        }
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + needed, memory.Length * 2));
        memory[..length].CopyTo(larger);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
        memory = rented = larger;
    }
}
