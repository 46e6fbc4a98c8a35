namespace Workflows.Compiler;

/// <summary>Copies of a task with one setting changed: what C# writes as <c>task with { … }</c>, for languages that cannot.</summary>
internal static class TaskChanges
{
    public static TaskDefinition<TIn, TOut> WithTimeout<TIn, TOut>(TaskDefinition<TIn, TOut> task, TimeSpan timeout) =>
        task with
        {
            Timeout = timeout,
        };

    public static TaskDefinition<TIn, TOut> WithHeartbeat<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        TimeSpan heartbeat
    ) => task with { Heartbeat = heartbeat };

    public static TaskDefinition<TIn, TOut> WithMemory<TIn, TOut>(TaskDefinition<TIn, TOut> task, int memory) =>
        task with
        {
            Memory = memory,
        };

    public static TaskDefinition<TIn, TOut> WithCpu<TIn, TOut>(TaskDefinition<TIn, TOut> task, int cpu) =>
        task with
        {
            Cpu = cpu,
        };

    public static TaskDefinition<TIn, TOut> WithConcurrency<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        int concurrency
    ) => task with { Concurrency = concurrency };

    public static TaskDefinition<TIn, TOut> WithAutoscaling<TIn, TOut>(
        TaskDefinition<TIn, TOut> task,
        Autoscaling autoscaling
    ) => task with { Autoscaling = autoscaling };
}
