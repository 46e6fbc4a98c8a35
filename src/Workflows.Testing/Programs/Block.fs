namespace Workflows.Testing.Programs

open System
open Workflows

/// Where a step leads.
type internal Exit =
    | Goto of string
    | EndOfFlow

/// The states of a step, once it is known where the step leads.
type internal Block = {
    Entry: string
    Link: Exit -> State list
}

module internal Block =
    /// A block of one state.
    let single name (state: Exit -> State) = {
        Entry = name
        Link = fun exit -> [ state exit ]
    }

    /// The states of blocks that follow each other, and where they begin.
    let link blocks exit =
        List.foldBack (fun block (next, states) -> Goto block.Entry, block.Link next @ states) blocks (exit, [])

    /// A place to go to although the flow ends here: a Succeed state with the name that was kept for it.
    let placeOf spare exit : string * State list =
        match exit with
        | Goto name -> name, []
        | EndOfFlow -> spare, [ JsonataSucceed spare ]

    /// The field `Next`.
    let next exit =
        match exit with
        | Goto name -> (name: string | null)
        | EndOfFlow -> null

    /// The field `End`.
    let ends exit =
        match exit with
        | Goto _ -> Nullable()
        | EndOfFlow -> Nullable true

    /// The flow of blocks, of which there is at least one: its start and its states.
    let flowOf blocks =
        let _, states = link blocks EndOfFlow
        (List.head blocks).Entry, StateList.Create(ReadOnlySpan(List.toArray states))
