namespace Workflows.Benchmarks.Measuring;

/// <summary>Something that is measured: an operation of this process or of a peer.</summary>
internal interface ISubject
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>What an operation allocates, as far as it was measured; nothing where it cannot be.</summary>
    double? BytesPerOperation { get; }

    /// <summary>Finds the size of a batch and warms up until the time of an operation is steady.</summary>
    Task PrepareAsync(CancellationToken cancel);

    /// <summary>Runs batches.</summary>
    /// <returns>For each batch the nanoseconds of one operation.</returns>
    Task<double[]> SampleAsync(int count, CancellationToken cancel);
}
