namespace Workflows.Testing.Programs

open Workflows
open Workflows.Testing.Generators

/// A value that a state gives or sets.
type internal Value =
    | Single of Expression
    /// An object of several values.
    | Several of (string * Expression) list

/// A variable that is set.
type internal Assignment =
    /// One that no state has set before.
    | New of Expression
    /// One that is there already, and may be set here: the n-th of the expression's type, counted round and round.
    | Change of nth: int * Expression

/// What a state gives to the next one and remembers.
type internal Update = {
    Output: Value option
    Assign: Assignment list
}

/// When something is tried again.
type internal Retrying = {
    Errors: string list
    Interval: int
    Attempts: int
    Rate: float
    MaxDelay: int option
    FullJitter: bool
}

/// A wrong expression, which makes its state fail.
type internal Fault =
    | UndefinedOutput
    | UndefinedVariable
    | WrongType
    | RaisedError

/// A step of a structured program. There is no jump, so every loop has its counter and every step is reached.
type internal Step =
    | Compute of Update
    | Call of Call
    | Pause of Pause * Value option
    | Decide of Decision
    | Repeat of Loop
    | Together of Together
    | ForEach of ForEach
    | Finish of Value option
    | Stop of error: string * cause: Expression
    | Break of Fault

/// The call of a task.
and internal Call = {
    Task: string
    Argument: Value
    Update: Update
    Timeout: Expression option
    Heartbeat: bool
    Recovery: Recovery
}

/// How long a Wait state waits.
and internal Pause =
    | ForSeconds of Expression
    | UntilTime of string
    /// A number of seconds from when the state is entered.
    | UntilLater of Expression

/// One way of a decision.
and internal Way = { Update: Update; Steps: Step list }

/// The first way whose condition holds, else the last; without the last the program fails.
and internal Decision = {
    Ways: (Expression * Way) list
    Otherwise: Way option
}

/// Steps that run a number of times.
and internal Loop = {
    Times: int
    ChecksFirst: bool
    Body: Step list
}

/// Branches that run at the same time.
and internal Together = {
    Branches: Step list list
    Arguments: Value option
    Update: Update
    Recovery: Recovery
}

/// Steps that run for each item of a list.
and internal ForEach = {
    Items: Expression
    Selector: Value option
    Concurrency: Expression option
    Body: Step list
    Update: Update
    Recovery: Recovery
}

/// What is done when a step fails.
and internal Recovery = {
    Retries: Retrying list
    Handlers: Handler list
}

/// Steps that run after an error.
and internal Handler = {
    Catches: string list
    Remembers: bool
    Output: Value option
    Steps: Step list
}

/// The input of a program: one value of each type.
type internal ProgramInput = {
    Amount: int
    Name: string
    Urgent: bool
    Quantities: int list
}

/// <summary>What a runnable definition was made from, and is made simpler by.</summary>
[<ReferenceEquality>]
type Program = internal {
    Input: ProgramInput
    Steps: Step list
}

/// The errors that programs raise, retry and catch.
module internal ProgramErrors =
    /// The errors that a task is expected to fail with.
    let ofTasks = [ "Busy"; "Declined" ]

    let all = ErrorNames.All

    let catchable =
        ofTasks
        @ [
            ErrorNames.TaskFailed
            ErrorNames.Timeout
            ErrorNames.QueryEvaluationError
            "Stopped"
        ]

    let stopped = "Stopped"

/// The fields of a program's input, and what type they have.
module internal ProgramInput =
    let toJson input =
        JsonOf.object [
            "amount", JsonOf.integer (int64 input.Amount)
            "name", JsonOf.text input.Name
            "urgent", JsonOf.boolean input.Urgent
            "quantities", JsonOf.array (List.map (int64 >> JsonOf.integer) input.Quantities)
        ]

    let fields = [ "amount", Number; "name", Text; "urgent", Flag; "quantities", Numbers ]
