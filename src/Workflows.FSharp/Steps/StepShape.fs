namespace Workflows.FSharp

open System
open System.Collections.Generic
open Workflows.Compiler

/// What a step or term is, so that two of them can be compared: where they stand in the source does not count, nor does how
/// they call the variables that they bind.
[<Sealed>]
type internal StepShape private (tokens: obj[], parameters: Variable list) =
    let hash =
        let mutable hash = HashCode()

        for token in tokens do
            match token with
            | :? string
            | :? int
            | :? Type -> hash.Add token
            // The rest seldom makes the difference, and may be slow.
            | _ -> ()

        hash.ToHashCode()

    member private _.Tokens = tokens

    /// Those of the given variables that the step reads, in the order of their first use.
    member _.Parameters = parameters

    override _.GetHashCode() = hash

    override _.Equals other =
        match other with
        | :? StepShape as shape -> hash = shape.GetHashCode() && tokens.AsSpan().SequenceEqual(shape.Tokens)
        | _ -> false

    /// The shape of a step in which some variables stand for anything, as the parameters of a function do.
    static member OfStep(step: Step, parameters: Variable seq) =
        let writer = ShapeWriter parameters
        writer.Step step
        StepShape(writer.Tokens, writer.UsedParameters)

    static member OfTerm(term: Term) =
        let writer = ShapeWriter []
        writer.Term term
        StepShape(writer.Tokens, [])

/// Writes steps and terms as tokens: the kind, what is particular to it, then the parts.
and [<Sealed>] private ShapeWriter(parameters: Variable seq) =
    let parameters = HashSet<Variable>(parameters)
    let tokens = ResizeArray<obj>()
    let numbers = Dictionary<obj, int>(HashIdentity.Reference)
    let used = ResizeArray<Variable>()

    let write (token: obj) = tokens.Add token

    /// Something that is bound here has a number instead of a name.
    let bind (bound: obj) = numbers[bound] <- numbers.Count

    let refer (name: obj) =
        match numbers.TryGetValue name with
        | true, number -> write number
        | _ -> write name

    let read (variable: Variable) =
        if parameters.Contains variable && not (numbers.ContainsKey variable) then
            bind variable
            used.Add variable

        refer variable

    let writeEach (writePart: 'part -> unit) (parts: 'part seq) =
        let parts = Array.ofSeq parts
        write parts.Length
        parts |> Array.iter writePart

    member _.Tokens = tokens.ToArray()

    member _.UsedParameters = List.ofSeq used

    member this.Term(term: Term) =
        write (term.GetType())
        write term.Type

        match term with
        | :? ConstantTerm as constant -> write constant.Value
        | :? VariableTerm as variable -> read variable.Variable
        | :? FieldTerm as field -> write field.Field.Name
        | :? ItemTerm as item -> write item.Index
        | :? ObjectTerm as made ->
            for part in made.Members do
                write part.Name
        | :? LetTerm as binding -> bind binding.Variable
        | :? LambdaTerm as lambda ->
            for parameter in lambda.Parameters do
                bind parameter
        | :? CaseTestTerm as test -> write test.Case.Name
        | :? RaiseTerm as failure -> write failure.Message
        | :? OperationTerm as operation -> write operation.Operation
        | _ -> ()

        TermParts.Of term |> writeEach this.Term

    member this.Step(step: Step) =
        write (step.GetType())

        match step with
        | :? BindStep as bound -> bound.Variable |> Option.ofObj |> Option.iter bind
        | :? LetStep as binding -> bind binding.Variable
        | :? AssignStep as assignment -> read assignment.Variable
        | :? CallStep as call -> write call.Task
        | :? MapStep as map -> bind map.Item
        | :? TryStep as attempt ->
            bind attempt.Error
            bind attempt.Cause
        | :? RetryStep as retry -> write retry.Retriers
        | :? NamedStep as named -> write named.Name
        | :? JoinStep as join ->
            bind join.Point

            for parameter in join.Parameters do
                bind parameter
        | :? JumpStep as jump -> refer jump.Point
        | _ -> ()

        StepTerms.Own step |> writeEach this.Term

        StepTerms.Inner step
        |> Seq.map (fun struct (inner, _) -> inner)
        |> writeEach this.Step
