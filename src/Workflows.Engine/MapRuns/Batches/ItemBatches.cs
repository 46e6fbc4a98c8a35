using Workflows.Engine.Errors;

namespace Workflows.Engine.MapRuns;

/// <summary>Puts items together: a batch takes the next item as long as neither limit is passed.</summary>
/// <param name="MaxItems">The most items of a batch.</param>
/// <param name="MaxBytes">The most bytes of the JSON text of what a child execution gets.</param>
/// <param name="BatchInput">What every batch gets beside its items; <see cref="Json.Undefined"/> for nothing.</param>
internal sealed record ItemBatches(long MaxItems, long MaxBytes, Json BatchInput)
{
    /// <summary>The most bytes that an execution's input may have: 256 KiB.</summary>
    public const long MostBytes = 256 * 1024;

    /// <summary>The batches, made as they are asked for.</summary>
    /// <exception cref="EvaluationException">An item alone passes the limit of bytes.</exception>
    public IEnumerable<ChildInput> Of(IEnumerable<Json> items)
    {
        var empty = JsonSize.Of(Batch([]));
        var batch = new List<Json>();
        var bytes = empty;
        foreach (var item in items)
        {
            var itemBytes = JsonSize.Of(item);
            if (empty + itemBytes > MaxBytes)
            {
                throw TooLarge(empty + itemBytes);
            }
            // An item after the first one takes a comma more.
            if (batch.Count > 0 && (batch.Count >= MaxItems || bytes + 1 + itemBytes > MaxBytes))
            {
                yield return new ChildInput(Batch(batch), batch.Count);
                batch.Clear();
                bytes = empty;
            }
            bytes += batch.Count > 0 ? itemBytes + 1 : itemBytes;
            batch.Add(item);
        }
        if (batch.Count > 0)
        {
            yield return new ChildInput(Batch(batch), batch.Count);
        }
    }

    private Json Batch(List<Json> items) => Json.Object(("BatchInput", BatchInput), ("Items", Json.Array(items)));

    private EvaluationException TooLarge(long bytes) =>
        new(
            ErrorNames.DataLimitExceeded,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"A batch with a single item has {bytes} bytes, more than the {MaxBytes} that a batch may have."
            )
        );
}
