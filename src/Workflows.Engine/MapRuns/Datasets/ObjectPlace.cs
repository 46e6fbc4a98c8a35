using System.Diagnostics.CodeAnalysis;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>Where an object is.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
internal sealed record ObjectPlace(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>The place that an action's arguments name.</summary>
    /// <exception cref="ObjectAccessException">They name none.</exception>
    public static ObjectPlace Of(Json arguments) => new(Text(arguments, "Bucket"), Text(arguments, "Key"));

    /// <summary>The place that a URI names, <c>s3://bucket/key</c>.</summary>
    public static bool TryParse(string uri, [NotNullWhen(true)] out ObjectPlace? place)
    {
        var slash = uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? uri.IndexOf('/', Scheme.Length) : -1;
        place = slash > Scheme.Length ? new ObjectPlace(uri[Scheme.Length..slash], uri[(slash + 1)..]) : null;
        return place is not null;
    }

    /// <summary>A member of an object, which must be a string.</summary>
    /// <exception cref="ObjectAccessException">It is none.</exception>
    public static string Text(Json members, string name) =>
        members[name].TryGetString(out var text) && text.Length > 0
            ? text
            : throw new ObjectAccessException($"\"{name}\" must be a string that is not empty.");

    /// <summary>The place as the context object writes it.</summary>
    public override string ToString() => $"{BucketUri(Bucket)}/{Key}";

    /// <summary>A bucket as the context object writes it.</summary>
    public static string BucketUri(string bucket) => $"S3://{bucket}";
}
