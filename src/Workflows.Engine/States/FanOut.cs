using System.Runtime.ExceptionServices;
using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.Scheduling;

namespace Workflows.Engine.States;

/// <summary>
/// Runs a number of inner flows, at most so many at a time. The first one that fails ends them all; its error is the
/// error of the whole. The outputs are in the order of the flows, whichever ended first.
/// </summary>
internal sealed class FanOut
{
    private readonly FlowRun outer;
    private readonly Func<int, long, FlowRun> start;
    private readonly Func<int, FlowRun, ValueTask<FlowResult>> runFlow;
    private readonly int limit;
    private readonly Json[] outputs;
    private readonly LinkedList<FlowRun> running = [];
    private readonly Pending<bool> done;
    private readonly long startedEventId;
    private StateError? error;
    private Exception? fault;
    private long freedBy;
    private int next;
    private bool isStarting;

    private FanOut(
        FlowRun outer,
        int count,
        int limit,
        Func<int, long, FlowRun> start,
        Func<int, FlowRun, ValueTask<FlowResult>> runFlow
    )
    {
        this.outer = outer;
        this.limit = limit;
        this.start = start;
        this.runFlow = runFlow;
        outputs = new Json[count];
        startedEventId = outer.LastEventId;
        done = new Pending<bool>(outer.Execution.Scheduler);
    }

    /// <summary>Runs the flows; gives the array of their outputs, the first error, or that the outer run was aborted.</summary>
    /// <param name="outer">The run that waits for the flows.</param>
    /// <param name="count">How many flows there are.</param>
    /// <param name="limit">How many run at the same time, at least 1.</param>
    /// <param name="start">Makes the run of a flow, given its position and the event that it follows from.</param>
    /// <param name="runFlow">Runs a flow, given its position.</param>
    /// <param name="succeeded">The event that all have come to their end.</param>
    /// <exception cref="EvaluationException">What a flow is to get could not be computed.</exception>
    public static async ValueTask<FlowResult> RunAsync(
        FlowRun outer,
        int count,
        int limit,
        Func<int, long, FlowRun> start,
        Func<int, FlowRun, ValueTask<FlowResult>> runFlow,
        HistoryEventType succeeded
    )
    {
        var fanOut = new FanOut(outer, count, limit, start, runFlow);
        outer.WhileWaiting(fanOut.AbortAll);
        fanOut.StartMore();
        if (!fanOut.IsDone)
        {
            await fanOut.done;
        }
        outer.WhileWaiting(null);
        var result = fanOut.Result();
        if (result is { Error: null, IsAborted: false })
        {
            // As the service has it, what comes next follows from the flows, not from the event of their success.
            var last = outer.LastEventId;
            outer.Record(EventEntry.Of(succeeded));
            outer.LastEventId = last;
        }
        return result;
    }

    private bool MayStart => next < outputs.Length && error is null && fault is null && !outer.IsAborted;

    private bool IsDone => running.Count == 0 && !MayStart;

    /// <summary>Starts flows while there is room. The first ones follow from the state's start, the others from the flow that made room.</summary>
    private void StartMore()
    {
        if (isStarting)
        {
            // A flow has ended without waiting; the loop below goes on with the next one.
            return;
        }
        isStarting = true;
        while (running.Count < limit && MayStart)
        {
            Start(next, next < limit ? startedEventId : freedBy);
        }
        isStarting = false;
    }

    private void Start(int index, long previous)
    {
        next++;
        _ = DriveAsync(index, running.AddLast(start(index, previous)));
    }

    private async Task DriveAsync(int index, LinkedListNode<FlowRun> node)
    {
        try
        {
            Report(index, await runFlow(index, node.Value));
        }
        catch (Exception failure)
        {
            // No flow's error: what the flow was to get could not be computed, or the engine is at fault. The state throws it.
            fault ??= failure;
            AbortAll();
        }
        running.Remove(node);
        outer.LastEventId = Math.Max(outer.LastEventId, node.Value.LastEventId);
        freedBy = node.Value.LastEventId;
        StartMore();
        if (IsDone)
        {
            done.TryComplete(true);
        }
    }

    private void Report(int index, FlowResult result)
    {
        if (result.Error is not null && error is null && !outer.IsAborted)
        {
            error = result.Error;
            AbortAll();
        }
        outputs[index] = result.Output;
    }

    private void AbortAll()
    {
        foreach (var run in running.ToArray())
        {
            run.Abort();
        }
    }

    private FlowResult Result()
    {
        if (outer.IsAborted)
        {
            return new FlowResult(default, null, IsAborted: true);
        }
        if (fault is not null)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
        return new FlowResult(error is null ? Json.Array(outputs) : default, error, IsAborted: false);
    }
}
