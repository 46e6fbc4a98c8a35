using System.Collections.Concurrent;
using System.Text;

namespace Workflows.Engine.Objects;

/// <summary>Objects kept in memory, for tests and local runs. Every bucket exists, empty until something is put there.</summary>
public sealed class InMemoryObjectStore : IObjectStore
{
    private static readonly DateTimeOffset Beginning = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<(string Bucket, string Key), StoredObject> objects = new();
    private readonly TimeProvider? time;

    /// <summary>An empty store.</summary>
    /// <param name="time">
    /// What tells when an object was put. Default: always 1 January 2024, 0:00 UTC, so that listings are the same in
    /// each run.
    /// </param>
    public InMemoryObjectStore(TimeProvider? time = null) => this.time = time;

    /// <summary>Puts a text as UTF-8.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="text">The object's content.</param>
    public void Put(string bucket, string key, string text) => Put(bucket, key, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts an object in place of the one of its key, if there is one.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">The object's content; it is copied.</param>
    public void Put(string bucket, string key, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(key);
        objects[(bucket, key)] = new StoredObject(content.ToArray(), time?.GetUtcNow() ?? Beginning);
    }

    /// <summary>The content of an object; <see langword="null"/> if there is none of this key.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    public ReadOnlyMemory<byte>? Get(string bucket, string key) =>
        objects.TryGetValue((bucket, key), out var stored) ? (ReadOnlyMemory<byte>?)stored.Content : null;

    /// <summary>The objects whose keys begin with a prefix, in the order of their keys' UTF-8 bytes.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="prefix">How the keys begin; empty for all objects.</param>
    public IReadOnlyList<ObjectSummary> List(string bucket, string prefix = "") =>
        [
            .. objects
                .Where(o => o.Key.Bucket == bucket && o.Key.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(o => o.Value.Summarize(o.Key.Key))
                .OrderBy(static o => o.Key, ObjectKeys.Order),
        ];

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> GetAsync(string bucket, string key, CancellationToken cancellation = default) =>
        Task.FromResult(Get(bucket, key));

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectSummary> ListAsync(
        string bucket,
        string prefix,
        CancellationToken cancellation = default
    ) => List(bucket, prefix).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation = default
    )
    {
        Put(bucket, key, content);
        return Task.CompletedTask;
    }

    private sealed record StoredObject(byte[] Content, DateTimeOffset PutAt)
    {
        public ObjectSummary Summarize(string key) => new(key, Content.Length, ObjectKeys.ETag(Content), PutAt);
    }
}
