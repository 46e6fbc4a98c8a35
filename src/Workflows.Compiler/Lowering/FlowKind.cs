namespace Workflows.Compiler.Lowering;

/// <summary>Why a flow is one of its own, and so cannot assign the variables of the flow around it.</summary>
internal sealed record FlowKind
{
    private FlowKind(string code, string reason, string help)
    {
        Code = code;
        Reason = reason;
        Help = help;
    }

    /// <summary>A branch of a Parallel state, or what a Map state does for an item.</summary>
    public static FlowKind Branch { get; } =
        new(
            CompilerCodes.SharedAssignment,
            "runs at the same time as others",
            "Return the value from it, and assign the variable afterwards."
        );

    /// <summary>A block that is tried again.</summary>
    public static FlowKind Retried { get; } =
        new(
            CompilerCodes.LostAssignment,
            "is tried again as a whole",
            "Return the value from it, and assign the variable afterwards; or retry each call."
        );

    /// <summary>A block whose errors are all caught, those of its expressions included.</summary>
    public static FlowKind Caught { get; } =
        new(
            CompilerCodes.LostAssignment,
            "is caught as a whole, since an expression in it can fail",
            "Return the value from it and assign the variable afterwards, or name the errors that are caught."
        );

    private string Code { get; }

    private string Reason { get; }

    private string Help { get; }

    /// <summary>Reports the assignment of a variable that this flow does not own.</summary>
    public void RefuseAssignment(AssignStep step, LoweringContext context) =>
        context.Error(Code, step.Source, $"'{step.Variable.Name}' is assigned in a part that {Reason}.", Help);
}
