namespace Workflows.Engine.Objects;

/// <summary>What a listing says about an object.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="Size">The content's length in bytes.</param>
/// <param name="ETag">The content's hash in hexadecimal digits, without the quotation marks of its header.</param>
/// <param name="LastModified">When the object was put.</param>
public sealed record ObjectSummary(string Key, long Size, string ETag, DateTimeOffset LastModified)
{
    /// <summary>The storage class. Default: <c>STANDARD</c>.</summary>
    public string StorageClass { get; init; } = "STANDARD";
}
