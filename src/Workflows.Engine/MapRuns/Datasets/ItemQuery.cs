using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>What is to be read, and how much of it.</summary>
/// <param name="Dataset">What holds the items.</param>
/// <param name="Arguments">Where it is.</param>
/// <param name="MaxItems">How many items to read at most; 0 is all.</param>
internal sealed record ItemQuery(Dataset Dataset, Json Arguments, double MaxItems)
{
    /// <summary>Reads the items.</summary>
    /// <exception cref="ObjectAccessException">They cannot be read.</exception>
    public async ValueTask<IReadOnlyList<MapItem>> ReadAsync(FlowRun run)
    {
        if (MaxItems < 0)
        {
            throw new ObjectAccessException("field MaxItems must be positive");
        }
        var items = new List<MapItem>();
        var failure = await StoreOperation.RunAsync(run, cancellation => AddToAsync(items, run, cancellation));
        return failure is null ? items : throw new ObjectAccessException(failure);
    }

    private async Task AddToAsync(List<MapItem> items, FlowRun run, CancellationToken cancellation)
    {
        await foreach (var item in Dataset.ReadAsync(run.Execution.Options.Objects, Arguments, cancellation))
        {
            items.Add(item);
            if (items.Count == MaxItems)
            {
                return;
            }
        }
    }
}
