namespace Workflows.Jsonata.Evaluation;

/// <summary>Keeps one evaluation, and those inside it, within their limits.</summary>
internal sealed class EvaluationGuard(JsonataLimits limits)
{
    private const uint StepsBetweenLooks = 256;

    /// <summary>Values smaller than this are not looked at one by one.</summary>
    private const long LargeValue = 1 << 16;

    /// <summary>The heap belongs to the whole process; growth below this says nothing about one evaluation.</summary>
    private const long TellingGrowth = 1 << 28;

    private uint steps;
    private long deadline;
    private long heapAtStart;
    private long allocatedAtLastCount;

    /// <summary>How many parts of the expression the body of the function that is running lies within.</summary>
    public int Level { get; set; }

    /// <summary>Checks the limits before the body of a function, or the whole expression, is evaluated.</summary>
    /// <param name="reach">How many levels the evaluation of the body goes down at least.</param>
    public void Enter(int reach)
    {
        if (Level + reach > limits.Depth)
        {
            throw new JsonataException(JsonataException.LimitExceeded);
        }
        StackGuard.Check();
        Step();
    }

    /// <summary>Counts a step of a computation that may be long. Looks at the clock and the memory now and then.</summary>
    /// <exception cref="JsonataException">The evaluation takes too much time or memory.</exception>
    public void Step()
    {
        if (++steps % StepsBetweenLooks == 0)
        {
            Look();
        }
    }

    /// <summary>Counts several steps at once.</summary>
    public void Step(int count)
    {
        var before = steps;
        steps += (uint)count;
        if (before / StepsBetweenLooks != steps / StepsBetweenLooks)
        {
            Look();
        }
    }

    /// <summary>Checks the limits before an array of so many items is made.</summary>
    public void ReserveItems(long count) => Reserve(count * JsonataLimits.BytesOfItem);

    /// <summary>Checks the limits before a string of so many UTF-16 units is made.</summary>
    public void ReserveText(long length) => Reserve(length * sizeof(char));

    /// <summary>How long one search by a regular expression may take.</summary>
    public TimeSpan SearchTime => limits.Time;

    private void Reserve(long bytes)
    {
        if (bytes < LargeValue)
        {
            return;
        }
        if (bytes > limits.Memory)
        {
            throw TooLarge();
        }
        Look();
    }

    private void Look()
    {
        if (deadline == 0)
        {
            Begin();
            return;
        }
        if (Environment.TickCount64 > deadline)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.TimeoutText);
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedAtLastCount;
        if (allocated > limits.Memory)
        {
            CountMemory();
        }
    }

    private void Begin()
    {
        deadline =
            limits.Time == Timeout.InfiniteTimeSpan
                ? long.MaxValue
                : Environment.TickCount64 + (long)limits.Time.TotalMilliseconds;
        heapAtStart = GC.GetTotalMemory(forceFullCollection: false);
        allocatedAtLastCount = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Looks how much of what the evaluation has allocated is still in use, as far as the heap tells.</summary>
    private void CountMemory()
    {
        var most = heapAtStart + Math.Max(limits.Memory, TellingGrowth);
        if (GC.GetTotalMemory(forceFullCollection: false) > most)
        {
            GC.Collect();
            if (GC.GetTotalMemory(forceFullCollection: false) > most)
            {
                throw TooLarge();
            }
        }
        allocatedAtLastCount = GC.GetAllocatedBytesForCurrentThread();
    }

    private static JsonataException TooLarge() => new(JsonataException.LimitExceeded, JsonataException.MemoryText);
}
