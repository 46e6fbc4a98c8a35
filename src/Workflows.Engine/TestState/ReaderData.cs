using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.TestState;

/// <summary>Holds the text that an item reader is to read, wherever it looks for it.</summary>
internal sealed class ReaderData(string text) : IObjectStore
{
    public Task<ReadOnlyMemory<byte>?> GetAsync(string bucket, string key, CancellationToken cancellation = default) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(Encoding.UTF8.GetBytes(text));

    public IAsyncEnumerable<ObjectSummary> ListAsync(
        string bucket,
        string prefix,
        CancellationToken cancellation = default
    ) => AsyncEnumerable.Empty<ObjectSummary>();

    public Task PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation = default
    ) => Task.CompletedTask;
}
