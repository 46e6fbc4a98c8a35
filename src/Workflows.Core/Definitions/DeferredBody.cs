namespace Workflows;

/// <summary>A body that is made when it is first asked for. Two of them are equal when what they make is.</summary>
internal sealed class DeferredBody(Func<WorkflowBody> make) : IEquatable<DeferredBody>
{
    private readonly Lazy<WorkflowBody> body = new(make);

    public WorkflowBody Value => body.Value;

    /// <summary>A body that differs from this one, made only when it is asked for.</summary>
    public DeferredBody With(Func<WorkflowBody, WorkflowBody> change) => new(() => change(Value));

    public bool Equals(DeferredBody? other) =>
        ReferenceEquals(this, other) || (other is not null && Value.Equals(other.Value));

    public override bool Equals(object? obj) => Equals(obj as DeferredBody);

    public override int GetHashCode() => Value.GetHashCode();
}
