using System.Collections.Concurrent;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Keeps pictures that have been read, so that a picture used for many values is read once.</summary>
/// <param name="read">Reads a picture; what it throws is thrown each time.</param>
internal sealed class PictureCache<TPicture>(Func<string, TPicture> read)
{
    private const int Capacity = 256;

    /// <summary>The longest picture that is kept: programs are full of short ones, long ones are made up as they run.</summary>
    private const int MaxKeptLength = 500;

    private readonly ConcurrentDictionary<string, TPicture> pictures = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The picture of a text.</summary>
    public TPicture Get(string text) => pictures.TryGetValue(text, out var picture) ? picture : Add(text);

    private TPicture Add(string text)
    {
        var picture = read(text);
        if (text.Length <= MaxKeptLength)
        {
            if (Interlocked.Increment(ref count) > Capacity)
            {
                pictures.Clear();
                Volatile.Write(ref count, 1);
            }
            pictures[text] = picture;
        }
        return picture;
    }
}
