using System.Runtime.CompilerServices;

namespace Workflows.Engine.Objects;

/// <summary>Objects kept as files: a bucket is a folder, a key the path of a file in it, with <c>/</c> as separator.</summary>
public sealed class FolderObjectStore : IObjectStore
{
    private readonly string root;

    /// <summary>The objects in a folder, which need not exist before something is put there.</summary>
    /// <param name="root">The folder that holds the buckets' folders.</param>
    public FolderObjectStore(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        this.root = Path.GetFullPath(root);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(
        string bucket,
        string key,
        CancellationToken cancellation = default
    )
    {
        var file = FileOf(bucket, key);
        return File.Exists(file) ? (ReadOnlyMemory<byte>?)await File.ReadAllBytesAsync(file, cancellation) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async IAsyncEnumerable<ObjectSummary> ListAsync(
        string bucket,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var folder = FolderOf(bucket);
        if (!Directory.Exists(folder))
        {
            yield break;
        }
        var keys = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .Order(ObjectKeys.Order);
        foreach (var key in keys)
        {
            var file = FileOf(bucket, key);
            var content = await File.ReadAllBytesAsync(file, cancellation);
            yield return new ObjectSummary(
                key,
                content.Length,
                ObjectKeys.ETag(content),
                new DateTimeOffset(File.GetLastWriteTimeUtc(file))
            );
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation = default
    )
    {
        var file = FileOf(bucket, key);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, content, cancellation);
    }

    private string FolderOf(string bucket) => Inside(root, bucket);

    private string FileOf(string bucket, string key) => Inside(FolderOf(bucket), key);

    /// <summary>A path below a folder. What leads out of it is refused: names may come from a workflow's input.</summary>
    private static string Inside(string folder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new IOException($"\"{name}\" leads out of the folder of the objects.");
    }
}
