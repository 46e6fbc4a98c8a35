/// Laws of decisions in which nothing is written twice.
module Workflows.FSharp.Tests.Steps.BranchSharingTests

open System
open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Compiler
open Workflows.FSharp
open Workflows.Testing
open Xunit

/// A condition: one of several unknown facts, or which of its cases a value is.
type private Condition =
    | Fact of int
    | IsValue of int

/// A tree of tests; a leaf is the number of what is done, and may use a value that it has got on its way.
type private Tree =
    | Leaf of branch: int * value: int option
    | Split of Condition * Tree * Tree

let private facts = [ for i in 0..2 -> Variable($"fact{i}", typeof<bool>) ]
let private value = Variable("value", typeof<int>)

let private conditionOf condition : Term =
    match condition with
    | Fact i -> VariableTerm facts[i]
    | IsValue i -> Terms.equality (VariableTerm value) (Terms.number i)

/// What is done in a branch: a failure, which tells it from others.
let private stepOf branch (result: int option) : Step =
    let report (cause: Term) : Step = FailStep(Terms.text $"{branch}", cause)

    match result with
    | None -> report (Terms.text "")
    | Some number ->
        let named = Variable("named", typeof<int>)

        let sum =
            Terms.operation Operation.Add [ VariableTerm value; Terms.number number ] typeof<int>

        LetStep(named, sum, report (VariableTerm named))

let rec private decisionOf tree =
    match tree with
    | Leaf(branch, result) -> Outcome(stepOf branch result)
    | Split(condition, yes, no) -> Test(conditionOf condition, null, decisionOf yes, decisionOf no)

/// What a tree does for some facts and a value.
let rec private follow (facts: bool list) (value: int) tree =
    match tree with
    | Leaf(branch, result) -> string branch, result |> Option.map ((+) value)
    | Split(Fact i, yes, no) -> follow facts value (if facts[i] then yes else no)
    | Split(IsValue i, yes, no) -> follow facts value (if value = i then yes else no)

type private Value =
    | Truth of bool
    | Number of int
    | Text of string

let rec private evaluate (variables: Map<string, Value>) (term: Term) =
    let truth term =
        match evaluate variables term with
        | Truth truth -> truth
        | other -> failwith $"{other} is no boolean"

    match term with
    | :? ConstantTerm as t when t.Value.IsString -> Text(t.Value.GetString())
    | :? ConstantTerm as t -> Number(int (t.Value.GetDouble()))
    | :? VariableTerm as t -> variables[t.Variable.Name]
    | :? OperationTerm as t ->
        match t.Operation with
        | Operation.And -> Truth(truth t.Arguments[0] && truth t.Arguments[1])
        | Operation.Or -> Truth(truth t.Arguments[0] || truth t.Arguments[1])
        | Operation.Not -> Truth(not (truth t.Arguments[0]))
        | Operation.Equal -> Truth(evaluate variables t.Arguments[0] = evaluate variables t.Arguments[1])
        | Operation.NotEqual -> Truth(evaluate variables t.Arguments[0] <> evaluate variables t.Arguments[1])
        | Operation.Add ->
            match evaluate variables t.Arguments[0], evaluate variables t.Arguments[1] with
            | Number a, Number b -> Number(a + b)
            | other -> failwith $"{other} are no numbers"
        | other -> failwith $"{other} is not expected"
    | other -> failwith $"{other} is not expected"

/// What a step does: the name of the branch, and the value that it got.
let rec private run (targets: (JoinPoint * (JoinStep * Map<string, Value>)) list) variables (step: Step) =
    match step with
    | :? FailStep as s ->
        match evaluate variables s.Error, evaluate variables s.Cause with
        | Text branch, Number number -> branch, Some number
        | Text branch, _ -> branch, None
        | other -> failwith $"{other} is no branch"
    | :? LetStep as s -> run targets (Map.add s.Variable.Name (evaluate variables s.Value) variables) s.Body
    | :? ConditionalStep as s ->
        run
            targets
            variables
            (if evaluate variables s.Condition = Truth true then
                 s.Then
             else
                 s.Else)
    | :? JoinStep as s -> run ((s.Point, (s, variables)) :: targets) variables s.Body
    | :? JumpStep as s ->
        let join, outside =
            targets
            |> List.find (fun (point, _) -> obj.ReferenceEquals(point, s.Point))
            |> snd

        let values =
            Seq.zip join.Parameters (s.Arguments |> Seq.map (evaluate variables))
            |> Seq.fold (fun known (parameter, value) -> Map.add parameter.Name value known) outside

        run targets values join.Target
    | other -> failwith $"{other} is not expected"

let private trees =
    let leaf =
        gen {
            let! branch = Gen.choose (0, 3)
            // What a branch uses is part of what it is: even ones take a value.
            let! number = Gen.choose (0, 2)
            return Leaf(branch, (if branch % 2 = 0 then Some number else None))
        }

    let condition =
        Gen.oneof [
            Gen.choose (0, facts.Length - 1) |> Gen.map Fact
            Gen.choose (0, 2) |> Gen.map IsValue
        ]

    let rec tree depth =
        if depth = 0 then
            leaf
        else
            Gen.frequency [
                1, leaf
                4,
                Gen.map3
                    (fun condition yes no -> Split(condition, yes, no))
                    condition
                    (tree (depth - 1))
                    (tree (depth - 1))
            ]

    let rec shrink candidate =
        match candidate with
        | Leaf _ -> Seq.empty
        | Split(condition, yes, no) ->
            seq {
                yield yes
                yield no

                for smaller in shrink yes do
                    yield Split(condition, smaller, no)

                for smaller in shrink no do
                    yield Split(condition, yes, smaller)
            }

    Arb.fromGenShrink (tree 5, shrink)

let private rows = [
    for bits in 0..7 do
        for number in 0..3 do
            [ for i in 0..2 -> bits >>> i &&& 1 = 1 ], number
]

let private variablesOf truths number =
    (facts, truths)
    ||> List.zip
    |> List.map (fun (fact, truth) -> fact.Name, Truth truth)
    |> List.append [ value.Name, Number number ]
    |> Map.ofList

[<Fact>]
let ``decisions are the same when their branches are shared`` () =
    let law tree =
        let step = BranchSharing.translate (decisionOf tree)

        rows
        |> List.forall (fun (truths, number) -> run [] (variablesOf truths number) step = follow truths number tree)

    Check.One(PropertyConfig.standard, Prop.forAll trees law)

[<Fact>]
let ``no branch is written twice`` () =
    let law tree =
        let branches =
            StepTerms.Flatten(BranchSharing.translate (decisionOf tree))
            |> Seq.choose (fun step ->
                match step with
                | :? FailStep as failure -> Some failure.Error
                | _ -> None
            )
            |> List.ofSeq

        List.distinct branches = branches

    Check.One(PropertyConfig.standard, Prop.forAll trees law)

[<Fact>]
let ``jumps lead only to targets around them`` () =
    let rec isSound (points: JoinPoint list) (step: Step) =
        match step with
        | :? JoinStep as s -> isSound points s.Target && isSound (s.Point :: points) s.Body
        | :? JumpStep as s -> points |> List.exists (fun point -> obj.ReferenceEquals(point, s.Point))
        | :? ConditionalStep as s -> isSound points s.Then && isSound points s.Else
        | :? LetStep as s -> isSound points s.Body
        | _ -> true

    Check.One(
        PropertyConfig.standard,
        Prop.forAll trees (fun tree -> isSound [] (BranchSharing.translate (decisionOf tree)))
    )
