using System.Runtime.InteropServices;

namespace Workflows.Engine.History;

/// <summary>
/// An event as a history keeps it. The events that occur most often are held by their parts, so that a long history is
/// a few large blocks of memory; the others as they are.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct EventEntry
{
    private readonly HistoryEventType type;
    private readonly Form form;
    private readonly object? first;
    private readonly object? second;
    private readonly Json given;
    private readonly Json outcome;

    private EventEntry(
        HistoryEventType type,
        Form form,
        object? first,
        Json given = default,
        Json outcome = default,
        object? second = null
    )
    {
        this.type = type;
        this.form = form;
        this.first = first;
        this.second = second;
        this.given = given;
        this.outcome = outcome;
    }

    /// <summary>How the parts are to be read.</summary>
    private enum Form : byte
    {
        Whole,
        Bare,
        Entered,
        Exited,
        Iteration,
        Task,
    }

    /// <summary>An event that is kept as it is.</summary>
    public static implicit operator EventEntry(HistoryEvent what) => new(what.Type, Form.Whole, what);

    /// <summary>An event that says nothing but its type.</summary>
    public static EventEntry Of(HistoryEventType type) => new(type, Form.Bare, null);

    /// <inheritdoc cref="StateEnteredEvent"/>
    public static EventEntry Entered(HistoryEventType type, string state, Json input) =>
        new(type, Form.Entered, state, input);

    /// <inheritdoc cref="StateExitedEvent"/>
    public static EventEntry Exited(HistoryEventType type, string state, Json output, Json assigned) =>
        new(type, Form.Exited, state, assigned, output);

    /// <inheritdoc cref="MapIterationEvent"/>
    public static EventEntry Iteration(HistoryEventType type, string state, int index) =>
        new(type, Form.Iteration, state, index);

    /// <summary>An attempt of a Task state that has neither limits nor a role and does not fail.</summary>
    public static EventEntry Task(
        HistoryEventType type,
        string? resourceType,
        string resource,
        Json parameters = default,
        Json output = default
    ) => new(type, Form.Task, resource, parameters, output, resourceType);

    /// <summary>The event.</summary>
    public HistoryEvent ToEvent() =>
        form switch
        {
            Form.Whole => (HistoryEvent)first!,
            Form.Entered => new StateEnteredEvent(type, (string)first!, given),
            Form.Exited => new StateExitedEvent(type, (string)first!, outcome, given),
            Form.Iteration => new MapIterationEvent(type, (string)first!, (int)given.GetDouble()),
            Form.Task => new TaskEvent(type, (string?)second, (string)first!) { Parameters = given, Output = outcome },
            _ => new HistoryEvent(type),
        };
}
