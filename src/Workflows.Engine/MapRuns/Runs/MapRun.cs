using System.Runtime.ExceptionServices;
using Workflows.Engine.Errors;
using Workflows.Engine.Scheduling;

namespace Workflows.Engine.MapRuns;

/// <summary>
/// Runs the child executions of a distributed Map state, at most so many at a time, on the scheduler of the execution
/// that has the state. Of a child that has ended only its result is kept. When more items have failed than may, the
/// children that still run are aborted and no more are started.
/// </summary>
internal sealed class MapRun
{
    /// <summary>The most child executions that the service runs at a time.</summary>
    public const int MostConcurrent = 10_000;

    private readonly FlowRun outer;
    private readonly MapRunPlan plan;
    private readonly IEnumerator<ChildInput> inputs;
    private readonly List<ChildResult?> results = [];
    private readonly LinkedList<Execution> running = [];
    private readonly Pending<bool> done;
    private Exception? fault;
    private long failedItems;
    private bool hasNext;
    private bool isStarting;

    private MapRun(FlowRun outer, MapRunPlan plan, IEnumerator<ChildInput> inputs)
    {
        this.outer = outer;
        this.plan = plan;
        this.inputs = inputs;
        done = new Pending<bool>(outer.Execution.Scheduler);
    }

    /// <summary>Runs the children until all have ended.</summary>
    /// <param name="outer">The run that waits for them.</param>
    /// <param name="plan">How to run them.</param>
    /// <param name="inputs">What each gets; those that are left were not started.</param>
    /// <exception cref="EvaluationException">What a child is to get could not be computed.</exception>
    public static async ValueTask<MapRunOutcome> RunAsync(
        FlowRun outer,
        MapRunPlan plan,
        IEnumerator<ChildInput> inputs
    )
    {
        var run = new MapRun(outer, plan, inputs);
        outer.WhileWaiting(run.AbortAll);
        run.MoveNext();
        run.StartMore();
        if (!run.IsDone)
        {
            await run.done;
        }
        outer.WhileWaiting(null);
        if (run.fault is not null && !outer.IsAborted)
        {
            ExceptionDispatchInfo.Throw(run.fault);
        }
        return new MapRunOutcome([.. run.results.OfType<ChildResult>()], run.Pending(), run.IsExceeded);
    }

    private bool IsExceeded => plan.Tolerance.IsExceeded(failedItems, plan.ItemCount);

    private bool MayStart => hasNext && fault is null && !outer.IsAborted && !IsExceeded;

    private bool IsDone => running.Count == 0 && !MayStart;

    private void StartMore()
    {
        if (isStarting)
        {
            // A child has ended without waiting; the loop below goes on with the next one.
            return;
        }
        isStarting = true;
        while (running.Count < plan.MaxConcurrency && MayStart)
        {
            Start(inputs.Current);
            MoveNext();
        }
        isStarting = false;
    }

    private void MoveNext()
    {
        try
        {
            hasNext = inputs.MoveNext();
        }
        catch (EvaluationException error)
        {
            hasNext = false;
            fault ??= error;
            AbortAll();
        }
    }

    private void Start(ChildInput input)
    {
        var name = outer.Scope.NewGuid().ToString();
        var child = outer.Execution.Child(name, plan.Name.ChildMachineName, plan.Type, input.Input);
        if (child.Limit.Exceeds(input.Input))
        {
            var cause = "The input of the child execution exceeds the maximum number of bytes service limit.";
            child.Fail(new StateError(ErrorNames.DataLimitExceeded, cause));
        }
        results.Add(null);
        _ = DriveAsync(results.Count - 1, input, running.AddLast(child));
    }

    private async Task DriveAsync(int index, ChildInput input, LinkedListNode<Execution> node)
    {
        var child = node.Value;
        var started = child.Scheduler.Now;
        try
        {
            var ended = await child.RunChildAsync(plan.Processor.RunAsync);
            results[index] = Keep(child, input, ended, started);
            if (ended.Status != ExecutionStatus.Succeeded)
            {
                Fail(input.ItemCount);
            }
        }
        catch (Exception failure)
        {
            // The engine is at fault. The state throws it.
            fault ??= failure;
            AbortAll();
        }
        running.Remove(node);
        StartMore();
        if (IsDone)
        {
            done.TryComplete(true);
        }
    }

    private static ChildResult Keep(Execution child, ChildInput input, ExecutionResult ended, DateTimeOffset started) =>
        new(
            ExecutionArns.Execution(child.Options),
            child.Options.Name,
            input,
            ended.Status,
            ended.Output,
            ended.Status == ExecutionStatus.Succeeded ? null : new StateError(ended.Error, ended.Cause),
            started,
            child.Scheduler.Now
        );

    private void Fail(int items)
    {
        var wasExceeded = IsExceeded;
        failedItems += items;
        if (IsExceeded && !wasExceeded)
        {
            AbortAll();
        }
    }

    private void AbortAll()
    {
        foreach (var child in running.ToArray())
        {
            child.Abort();
        }
    }

    private IEnumerable<ChildInput> Pending()
    {
        for (; hasNext; hasNext = inputs.MoveNext())
        {
            yield return inputs.Current;
        }
    }
}
