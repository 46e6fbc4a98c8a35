namespace Workflows.FSharp

open System

/// <summary>
/// Something that a workflow does, with a value of type <typeparamref name="'a"/> at its end. It exists only in the text of a
/// workflow, which is compiled and never run in .NET: there is no value of this type.
/// </summary>
[<AbstractClass; NoEquality; NoComparison>]
type Flow<'a> internal () = class end

/// <summary>
/// An error of a task or workflow, for <c>try .. with</c> to match: its name, such as <c>Mail.Bounced</c>, and its cause in
/// words. The pattern matches any error that a workflow can catch.
/// </summary>
exception TaskFailed of Error: string * Cause: string

module internal Flow =
    /// What every operation does when it is called as an ordinary function.
    let onlyInWorkflow (_: 'arguments) : 'a =
        raise (
            InvalidOperationException "This is compiled as part of workflow { } and cannot be called outside of one."
        )
