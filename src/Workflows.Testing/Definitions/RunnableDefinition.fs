namespace Workflows.Testing

open System
open Workflows
open Workflows.Testing.Generators
open Workflows.Testing.Programs

/// <summary>A definition that runs to an end, with an input to go with it.</summary>
/// <remarks>
/// <para>
/// The definition is in JSONata and has Pass, Task, Choice, Wait, Succeed, Fail, Parallel and inline Map states, with
/// <c>Assign</c>, <c>Output</c>, <c>Retry</c> and <c>Catch</c>. Every loop has a counter, every variable is set before it
/// is read, and every expression gives a value, but for a share of definitions that fail deliberately.
/// </para>
/// <para>
/// A task may give any JSON value, and may fail with any error; definitions retry and catch those of
/// <see cref="P:Workflows.Testing.RunnableDefinition.TaskErrors"/>, and errors of the service. A task is called as
/// <c>arn:aws:states:::lambda:invoke</c> with a symbolic <c>FunctionName</c> such as <c>${T1}</c> and a payload whose
/// <c>data</c> is the argument.
/// </para>
/// </remarks>
[<ReferenceEquality; StructuredFormatDisplay("{Display}")>]
type RunnableDefinition = {
    /// <summary>The definition.</summary>
    Machine: StateMachine
    /// <summary>The input of the execution.</summary>
    Input: Json
    /// <summary>The names of the tasks that the definition calls as <c>${Name}</c>, each once, sorted.</summary>
    Tasks: string list
    /// <summary>What the definition was made from; shrinking makes it simpler and compiles it again.</summary>
    Program: Program
} with

    /// <summary>The errors that definitions expect of a task, besides those of the service.</summary>
    static member TaskErrors = ProgramErrors.ofTasks

    /// <summary>Definition and input as text.</summary>
    member this.Display = this.ToString()

    /// <inheritdoc/>
    override this.ToString() =
        let tasks = String.Join(", ", this.Tasks)
        $"input: {this.Input}\ntasks: {tasks}\n{this.Machine.ToJson()}"

module internal RunnableDefinition =
    /// The tasks that the states of a flow call, those inside them too.
    let rec private tasksOf (flow: StateFlow) : string list = [
        for state in flow.States do
            match state with
            | :? JsonataTask as task -> task.Arguments["FunctionName"].GetString().Trim('$', '{', '}')
            | :? ParallelState as s ->
                for branch in s.Branches do
                    yield! tasksOf branch
            | :? MapState as s ->
                match s.Processor with
                | null -> ()
                | processor -> yield! tasksOf processor
            | _ -> ()
    ]

    /// The definition of a program.
    let ofProgram program =
        let machine = ProgramCompiler.compile program

        {
            Machine = machine
            Input = ProgramInput.toJson program.Input
            Tasks = tasksOf machine |> List.distinct |> List.sort
            Program = program
        }
