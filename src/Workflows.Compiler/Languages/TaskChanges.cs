namespace Workflows.Compiler;

/// <summary>Copies of a task with one setting changed: what C# writes as <c>task with { … }</c>, for languages that cannot.</summary>
public static class TaskChanges
{
    /// <summary>The task with another timeout of one attempt.</summary>
    public static TaskDefinition<TIn, TOut> WithTimeout<TIn, TOut>(TaskDefinition<TIn, TOut> task, TimeSpan timeout) =>
        task with
        {
            Timeout = timeout,
        };

    /// <summary>The task with a longest pause between two signs of life.</summary>
    public static TaskDefinition<TIn, TOut> WithHeartbeat<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        TimeSpan heartbeat
    ) => task with { Heartbeat = heartbeat };

    /// <summary>The task with other memory, in MB.</summary>
    public static TaskDefinition<TIn, TOut> WithMemory<TIn, TOut>(TaskDefinition<TIn, TOut> task, int memory) =>
        task with
        {
            Memory = memory,
        };

    /// <summary>The task with other CPU units.</summary>
    public static TaskDefinition<TIn, TOut> WithCpu<TIn, TOut>(TaskDefinition<TIn, TOut> task, int cpu) =>
        task with
        {
            Cpu = cpu,
        };

    /// <summary>The task with another number of calls that one worker serves at the same time.</summary>
    public static TaskDefinition<TIn, TOut> WithConcurrency<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        int concurrency
    ) => task with { Concurrency = concurrency };

    /// <summary>The task with other limits on how many copies of a worker run.</summary>
    public static TaskDefinition<TIn, TOut> WithAutoscaling<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        Autoscaling autoscaling
    ) => task with { Autoscaling = autoscaling };
}
