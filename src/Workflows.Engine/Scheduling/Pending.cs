using System.Runtime.CompilerServices;

namespace Workflows.Engine.Scheduling;

/// <summary>
/// Something that the engine awaits: a task's answer, a time, the branches of a state. Completed once; whoever is
/// second is ignored, so that an answer, a timeout and an abort can race for it. The code that awaits goes on from the
/// scheduler's queue, never from the completer's stack.
/// </summary>
internal sealed class Pending<T>(Scheduler scheduler) : ICriticalNotifyCompletion
{
    private Action? continuation;
    private T? result;

    public bool IsCompleted { get; private set; }

    /// <summary>Gives the result, if there is none yet.</summary>
    public bool TryComplete(T value)
    {
        if (IsCompleted)
        {
            return false;
        }
        result = value;
        IsCompleted = true;
        if (continuation is not null)
        {
            scheduler.Enqueue(continuation);
        }
        return true;
    }

    public Pending<T> GetAwaiter() => this;

    public T GetResult() => result!;

    public void OnCompleted(Action continuation) => this.continuation = continuation;

    public void UnsafeOnCompleted(Action continuation) => this.continuation = continuation;
}
