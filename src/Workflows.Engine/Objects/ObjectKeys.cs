using System.Security.Cryptography;
using System.Text;

namespace Workflows.Engine.Objects;

/// <summary>How objects are named and told apart.</summary>
internal static class ObjectKeys
{
    /// <summary>The order of a listing: that of the UTF-8 bytes, which is not that of UTF-16.</summary>
    public static IComparer<string> Order { get; } =
        Comparer<string>.Create(
            static (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
        );

    /// <summary>The ETag that S3 gives an object put in one piece: the MD5 hash of its content.</summary>
#pragma warning disable CA5351 // An ETag is no protection; the service defines it as MD5.
    public static string ETag(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
