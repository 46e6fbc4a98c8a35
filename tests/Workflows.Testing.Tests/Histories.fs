/// What holds for every history, however the execution ended.
module Workflows.Testing.Tests.Histories

open System.Collections.Generic
open Workflows.Engine.History
open Xunit

/// The events with which an execution ends.
let private terminal =
    Set [
        HistoryEventType.ExecutionSucceeded
        HistoryEventType.ExecutionFailed
        HistoryEventType.ExecutionTimedOut
        HistoryEventType.ExecutionAborted
    ]

let private isNumberedInOrder (history: IReadOnlyList<HistoryEvent>) =
    for i, event in Seq.indexed history do
        Assert.Equal(int64 (i + 1), event.Id)
        Assert.InRange(event.PreviousId, 0L, event.Id - 1L)

        if i > 0 then
            Assert.True(event.Timestamp >= history[i - 1].Timestamp, $"Event {event.Id} goes back in time.")

let private tellsOfFailure (event: HistoryEvent) =
    let name = string event.Type

    name.EndsWith "Failed"
    || name.EndsWith "Aborted"
    || name.EndsWith "TimedOut"
    || event.Type = HistoryEventType.FailStateEntered

/// A state is left only after it was entered; and unless something went wrong, every one that was entered is left.
let private leavesWhatItEnters (history: IReadOnlyList<HistoryEvent>) =
    let follow (inside: Map<string, int>) (event: HistoryEvent) =
        let count name =
            Map.tryFind name inside |> Option.defaultValue 0

        match event with
        | :? StateEnteredEvent as entered -> inside.Add(entered.Name, count entered.Name + 1)
        | :? StateExitedEvent as exited ->
            Assert.True(count exited.Name > 0, $"{exited.Name} is left and was not entered.")
            inside.Add(exited.Name, count exited.Name - 1)
        | _ -> inside

    let inside = Seq.fold follow Map.empty history

    if not (Seq.exists tellsOfFailure history) then
        for state in inside do
            Assert.True((state.Value = 0), $"{state.Key} is entered and not left.")

/// There is one end, and nothing follows from it: the previous events form a tree whose root is the start.
let private endsOnce (history: IReadOnlyList<HistoryEvent>) =
    Assert.Equal(HistoryEventType.ExecutionStarted, history[0].Type)

    for event in Seq.take (history.Count - 1) history do
        Assert.False(terminal.Contains event.Type, $"{event.Type} is event {event.Id} of {history.Count}.")

    let last = history[history.Count - 1]
    Assert.True(terminal.Contains last.Type, $"The last event is {last.Type}.")

/// Everything that must hold.
let isConsistent history =
    isNumberedInOrder history
    leavesWhatItEnters history
    endsOnce history
