namespace Workflows.Testing.Generators

open System.Collections.Generic
open FsCheck
open FsCheck.FSharp
open Workflows

/// The type of a state.
[<RequireQualifiedAccess>]
type internal StateKind =
    | Task
    | Pass
    | Choice
    | Wait
    | Succeed
    | Fail
    | Parallel
    | Map

/// A state before it has fields: its type, its language, and what runs inside it.
type internal StateShape = {
    Name: string
    Kind: StateKind
    Language: QueryLanguage
    Declares: bool
    Inner: StateShape list list
}

/// What states a definition has. Names come last, because they are unique across all its flows.
module internal Shape =
    /// Whether the flow ends with the state.
    let isTerminal shape =
        shape.Kind = StateKind.Succeed || shape.Kind = StateKind.Fail

    /// Whether more than one state may follow, by a rule or by a catcher.
    let branches shape =
        match shape.Kind with
        | StateKind.Task
        | StateKind.Choice
        | StateKind.Parallel
        | StateKind.Map -> true
        | StateKind.Pass
        | StateKind.Wait
        | StateKind.Succeed
        | StateKind.Fail -> false

    let private simple = [ 4, StateKind.Task; 3, StateKind.Pass; 2, StateKind.Wait ]

    /// The types that may stand at a place: Choice needs a state after it, and what ends a flow early needs one before
    /// it that leads past it.
    let private kindsAt depth earlier isLast = [
        yield! simple
        if depth > 0 then
            2, StateKind.Parallel
            2, StateKind.Map
        if not isLast then
            3, StateKind.Choice
        if isLast || List.exists branches earlier then
            1, StateKind.Succeed
            1, StateKind.Fail
    ]

    let private languageIn machine =
        match machine with
        | QueryLanguage.Jsonata -> Gen.constant QueryLanguage.Jsonata
        | _ ->
            Gen.frequency [
                3, Gen.constant QueryLanguage.JsonPath
                1, Gen.constant QueryLanguage.Jsonata
            ]

    let private anonymous language kind declares inner = {
        Name = ""
        Kind = kind
        Language = language
        Declares = declares
        Inner = inner
    }

    let rec private flow machine depth length =
        let rec grow earlier left =
            if left = 0 then
                Gen.constant (List.rev earlier)
            else
                gen {
                    let! next = state machine depth earlier (left = 1)
                    return! grow (next :: earlier) (left - 1)
                }

        grow [] length

    and private state machine depth earlier isLast =
        gen {
            let! kind =
                kindsAt depth earlier isLast
                |> List.map (fun (f, k) -> f, Gen.constant k)
                |> Gen.frequency

            let! language = languageIn machine
            let! redundant = Gen.frequency [ 9, Gen.constant false; 1, Gen.constant true ]

            let! flows =
                match kind with
                | StateKind.Parallel -> Gen.choose (1, 3)
                | StateKind.Map -> Gen.constant 1
                | _ -> Gen.constant 0

            let! lengths = Gen.listOfLength flows (Gen.choose (1, 3))
            let! inner = lengths |> Gen.collectToList (flow machine (depth - 1))
            return anonymous language kind (redundant && language = machine) inner
        }

    /// A flow of a state machine that has the given language; its length grows with the size.
    let machine language =
        Gen.sized (fun size ->
            gen {
                let! length = Gen.choose (1, 2 + size / 12)

                let depth =
                    if size < 5 then 0
                    elif size < 40 then 1
                    else 2

                return! flow language depth length
            }
        )

    /// How many states there are, inner ones too.
    let rec count flow =
        flow |> List.sumBy (fun state -> 1 + List.sumBy count state.Inner)

    /// The same states with names.
    let named names flow =
        let left = Queue<string>(names: string list)

        let rec nameFlow states = List.map nameState states

        and nameState state = {
            state with
                Name = left.Dequeue()
                Inner = List.map nameFlow state.Inner
        }

        nameFlow flow
