namespace Workflows.Compiler;

/// <summary>
/// A workflow, or a part of one, in the compiler's own form, the same for every source language. A step does something
/// and has a value.
/// </summary>
public abstract record Step
{
    /// <summary>Where it stands in the source, if that is known. No part of what the step means.</summary>
    public SourceLocation? Source { get; init; }
}

/// <summary>Does nothing; its value is that of a term.</summary>
public sealed record ReturnStep(Term Value) : Step;

/// <summary>Does a step, gives its value a name (or drops it), and goes on.</summary>
public sealed record BindStep(Variable? Variable, Step Work, Step Body) : Step;

/// <summary>Gives the value of a term a name and goes on. A mutable variable may be assigned in the body.</summary>
public sealed record LetStep(Variable Variable, Term Value, Step Body) : Step;

/// <summary>Assigns a mutable variable; its value is unit.</summary>
public sealed record AssignStep(Variable Variable, Term Value) : Step;

/// <summary>Does a step whose value is unit, then another one.</summary>
public sealed record SequenceStep(Step First, Step Second) : Step;

/// <summary>Does one of two steps.</summary>
public sealed record ConditionalStep(Term Condition, Step Then, Step Else) : Step;

/// <summary>Does a step as long as a condition holds; its value is unit.</summary>
public sealed record WhileStep(Term Condition, Step Body) : Step;

/// <summary>Calls a task; its value is the task's result.</summary>
public sealed record CallStep(TaskDefinition Task, Term Argument) : Step;

/// <summary>Does steps at the same time; its value is a tuple of theirs, in order.</summary>
/// <param name="Branches">At least two steps.</param>
public sealed record ParallelStep(EquatableArray<Step> Branches) : Step;

/// <summary>Does a step for each item of a list; its value is a list of the steps' values, in order.</summary>
/// <param name="Items">The list.</param>
/// <param name="Item">The variable that holds an item.</param>
/// <param name="Body">What is done.</param>
/// <param name="Concurrency">How many items at the same time, 1 or more; <see langword="null"/> or 0 for as many as possible.</param>
public sealed record MapStep(Term Items, Variable Item, Step Body, Term? Concurrency) : Step;

/// <summary>Waits for a number of seconds; its value is unit.</summary>
/// <param name="Seconds">Whole seconds, 0 to 99,999,999.</param>
public sealed record WaitStep(Term Seconds) : Step;

/// <summary>Waits until a time; its value is unit.</summary>
/// <param name="Time">A time in ISO 8601.</param>
public sealed record WaitUntilStep(Term Time) : Step;

/// <summary>Fails the workflow, or the enclosing <see cref="TryStep"/>, with an error; it has no value.</summary>
public sealed record FailStep(Term Error, Term Cause) : Step;

/// <summary>Does a step; if that fails, does a handler, which has a value of the same type.</summary>
/// <param name="Body">What is done.</param>
/// <param name="Error">The variable that holds the error's name in the handler.</param>
/// <param name="Cause">The variable that holds the cause in the handler.</param>
/// <param name="Handler">
/// What is done about an error. Where it comes to a <see cref="RethrowStep"/>, the error is as if it had not been caught.
/// </param>
public sealed record TryStep(Step Body, Variable Error, Variable Cause, Step Handler) : Step;

/// <summary>In a handler: fails with the error that is being handled; it has no value.</summary>
public sealed record RethrowStep : Step;

/// <summary>Does a step, again if it fails with errors that the retriers name.</summary>
public sealed record RetryStep(Step Work, EquatableArray<Retrier> Retriers) : Step;

/// <summary>Does a call whose attempts time out after a number of seconds.</summary>
public sealed record TimeoutStep(Step Work, Term Seconds) : Step;

/// <summary>Does a call whose attempts fail when no heartbeat comes for a number of seconds.</summary>
public sealed record HeartbeatStep(Step Work, Term Seconds) : Step;

/// <summary>Does a step that is a single state, under a name of the user's choice.</summary>
public sealed record NamedStep(Step Work, string Name) : Step;
