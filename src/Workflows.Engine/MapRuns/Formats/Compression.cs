using System.IO.Compression;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>Takes the compression off an object.</summary>
internal static class Compression
{
    /// <summary>The content itself, decompressed if it begins as GZIP does.</summary>
    /// <exception cref="ObjectAccessException">It is no whole GZIP.</exception>
    public static ReadOnlyMemory<byte> Remove(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith([(byte)0x1F, (byte)0x8B]))
        {
            return content;
        }
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
            using var result = new MemoryStream();
            gzip.CopyTo(result);
            return result.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw new ObjectAccessException($"The object cannot be decompressed: {error.Message}", error);
        }
    }
}
