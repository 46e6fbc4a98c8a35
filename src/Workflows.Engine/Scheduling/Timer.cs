namespace Workflows.Engine.Scheduling;

/// <summary>Something that is to happen at a time.</summary>
internal sealed class Timer(Action onDue)
{
    public bool IsCancelled { get; private set; }

    public void Cancel() => IsCancelled = true;

    public void Fire()
    {
        if (!IsCancelled)
        {
            IsCancelled = true;
            onDue();
        }
    }
}
