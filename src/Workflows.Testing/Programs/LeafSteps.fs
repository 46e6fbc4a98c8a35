namespace Workflows.Testing.Programs

open System
open Workflows
open Workflows.Testing.Generators

/// Steps without steps inside them: Pass, Wait, Succeed and Fail states.
module internal LeafSteps =
    /// The fields `Output` and `Assign` of a state that fails.
    let private wrong (names: NameSupply) fault =
        let nothing = JsonOf.expression "$states.context.noSuchField"

        match fault with
        | UndefinedOutput -> nothing, Json.Undefined
        | UndefinedVariable -> Json.Undefined, JsonOf.object [ names.Variable "lost", nothing ]
        | WrongType -> JsonOf.expression "'a' + 1", Json.Undefined
        | RaisedError -> JsonOf.expression "$error('as planned')", Json.Undefined

    let compute (names: NameSupply) scope given =
        let name = names.State "Compute"
        let output, assign, after = StateFields.update names [] scope.Input scope given

        Block.single
            name
            (fun exit ->
                JsonataPass(name, Output = output, Assign = assign, Next = Block.next exit, End = Block.ends exit)
            ),
        Some after

    let pause (names: NameSupply) scope length given =
        let name = names.State "Pause"
        let sight = Scope.sight [] scope
        let output, input = StateFields.output sight scope.Input given

        let wait exit =
            match length with
            | ForSeconds expression ->
                let seconds = StateFields.computedInteger sight 60 expression

                JsonataWait(
                    name,
                    Seconds = Nullable seconds,
                    Output = output,
                    Next = Block.next exit,
                    End = Block.ends exit
                )
            | UntilTime time ->
                JsonataWait(name, Timestamp = time, Output = output, Next = Block.next exit, End = Block.ends exit)
            | UntilLater expression ->
                let later =
                    $"$fromMillis($toMillis($states.context.State.EnteredTime) + 1000 * ($floor($abs({Expression.write sight expression})) %% 60))"

                JsonataWait(
                    name,
                    Timestamp = JsonataText.Wrap later,
                    Output = output,
                    Next = Block.next exit,
                    End = Block.ends exit
                )

        Block.single name (fun exit -> wait exit), Some(Scope.withInput input scope)

    let finish (names: NameSupply) scope given =
        let name = names.State "Finish"
        let output, _ = StateFields.output (Scope.sight [] scope) scope.Input given
        Block.single name (fun _ -> JsonataSucceed(name, Output = output)), None

    let stop (names: NameSupply) scope error cause =
        let name = names.State "Stop"
        let cause = Expression.write (Scope.sight [] scope) cause |> JsonataText.Wrap
        Block.single name (fun _ -> JsonataFail(name, Error = error, Cause = cause)), None

    /// A Pass state that fails. It looks as if it led on, so what follows it stays.
    let breakOff (names: NameSupply) scope fault =
        let name = names.State "Break"
        let output, assign = wrong names fault

        Block.single
            name
            (fun exit ->
                JsonataPass(name, Output = output, Assign = assign, Next = Block.next exit, End = Block.ends exit)
            ),
        Some(Scope.withInput Unknown scope)
