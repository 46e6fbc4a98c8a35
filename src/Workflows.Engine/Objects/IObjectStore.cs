namespace Workflows.Engine.Objects;

/// <summary>
/// Objects in buckets, as Amazon S3 has them: where a distributed Map reads its items from and writes its results to.
/// </summary>
/// <remarks>An operation that cannot be done throws; the message is the cause of the state's failure.</remarks>
public interface IObjectStore
{
    /// <summary>Gets the content of an object; <see langword="null"/> if there is none of this key.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="cancellation">Signalled when no one waits for the content any more.</param>
    Task<ReadOnlyMemory<byte>?> GetAsync(string bucket, string key, CancellationToken cancellation = default);

    /// <summary>Lists the objects whose keys begin with a prefix, in the order of their keys' UTF-8 bytes.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="prefix">How the keys begin; empty for all objects.</param>
    /// <param name="cancellation">Signalled when no one waits for the list any more.</param>
    IAsyncEnumerable<ObjectSummary> ListAsync(string bucket, string prefix, CancellationToken cancellation = default);

    /// <summary>Puts an object in place of the one of its key, if there is one.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">The object's content.</param>
    /// <param name="cancellation">Signalled when the state that writes has been given up.</param>
    Task PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);
}
