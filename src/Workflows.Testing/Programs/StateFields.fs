namespace Workflows.Testing.Programs

open System
open System.Collections.Generic
open Workflows
open Workflows.Testing.Generators

/// Gives names that no one else has.
type internal NameSupply() =
    let used = Dictionary<string, int>(StringComparer.Ordinal)

    let next prefix =
        let number = used.GetValueOrDefault(prefix, 0) + 1
        used[prefix] <- number
        number

    /// A state's name: the prefix, from the second time on with a number.
    member _.State(prefix: string) =
        match next prefix with
        | 1 -> prefix
        | number -> $"{prefix} {number}"

    /// A variable's name.
    member _.Variable(prefix: string) =
        let number = next ("$" + prefix)
        $"{prefix}{number}"

/// The parts of a program's steps as fields of states.
module internal StateFields =
    /// An expression as a field: a constant as it stands, all else in JSONata.
    let expression sight given =
        match given with
        | Constant(_, literal) -> literal
        | computed -> JsonOf.expression (Expression.write sight computed)

    /// A number that is an integer from 0 to a limit, as a field.
    let computedInteger sight limit given =
        Computed<int64>(JsonataText.Wrap $"$floor($abs({Expression.write sight given})) %% {limit}")

    let value sight given =
        match given with
        | Single single -> expression sight single
        | Several values -> JsonOf.object [ for name, inner in values -> name, expression sight inner ]

    let valueType given =
        match given with
        | Single single -> Expression.typeOf single
        | Several values -> Fields [ for name, inner in values -> name, Expression.typeOf inner ]

    /// The field `Output`, and the type of the next state's input.
    let output sight otherwise given =
        match given with
        | None -> Json.Undefined, otherwise
        | Some given -> value sight given, valueType given

    /// The field `Assign`, and the scope with the variables that it sets.
    let assign (names: NameSupply) sight scope assignments =
        let set (members, after) assignment =
            match assignment with
            | Change(nth, given) when not (List.isEmpty (Scope.settable (Expression.typeOf given) scope)) ->
                let candidates = Scope.settable (Expression.typeOf given) scope
                (candidates[nth % candidates.Length], expression sight given) :: members, after
            | New given
            | Change(_, given) ->
                let name = names.Variable "v"
                (name, expression sight given) :: members, Scope.withVariable name (Expression.typeOf given) true after

        match assignments with
        | [] -> Json.Undefined, scope
        | assignments ->
            let members, after = List.fold set ([], scope) assignments
            JsonOf.object (List.rev members), after

    /// The fields `Output` and `Assign`, both computed from what was there before, and the scope after the state.
    let update names more otherwise scope (update: Update) =
        let sight = Scope.sight more scope
        let output, input = output sight otherwise update.Output
        let assign, after = assign names sight scope update.Assign
        output, assign, Scope.withInput input after

    let retry (recovery: Recovery) =
        let retrier retrying =
            Retrier(
                ErrorEquals = EquatableArray.ToEquatableArray retrying.Errors,
                IntervalSeconds = Nullable(int64 retrying.Interval),
                MaxAttempts = Nullable(int64 retrying.Attempts),
                BackoffRate = Nullable retrying.Rate,
                MaxDelaySeconds = Option.toNullable (Option.map int64 retrying.MaxDelay),
                JitterStrategy =
                    (if retrying.FullJitter then
                         Nullable JitterStrategy.Full
                     else
                         Nullable())
            )

        match recovery.Retries with
        | [] -> EquatableArray()
        | retries -> retries |> List.map retrier |> EquatableArray.ToEquatableArray
