namespace Workflows.Compiler.Lowering;

/// <summary>What becomes of a step's value, and where the flow goes on then.</summary>
/// <param name="Variable">The variable that holds it; <see langword="null"/> if it is dropped, or is the flow's result.</param>
/// <param name="Next">Where the flow goes on; <see langword="null"/> if the value is the flow's result.</param>
internal sealed record Destination(Variable? Variable, Label? Next)
{
    /// <summary>The value is the result of the flow, which ends.</summary>
    public static Destination Result { get; } = new(null, null);

    /// <summary>The value is dropped.</summary>
    public static Destination Drop(Label next) => new(null, next);

    /// <summary>The type of the value, as far as it matters to what comes after.</summary>
    public Type Type => Variable?.Type ?? typeof(object);

    /// <summary>Sends a value on its way.</summary>
    public void Take(NextEdge edge, Term value)
    {
        edge.Next = Next;
        if (Next is null)
        {
            edge.Output = value;
        }
        else if (Variable is not null)
        {
            edge.Assign.Add(new(Variable, value));
        }
    }
}
