namespace Workflows.FSharp

open System.Collections.Generic
open Workflows
open Workflows.Compiler

/// What an <c>if</c> or <c>match</c> decides, as the F# compiler writes it.
type internal Decision =
    | Outcome of Step
    | Test of condition: Term * place: (SourceLocation | null) * yes: Decision * no: Decision

/// A node of a graph of decisions, and the values that the branch gets on this way to it.
type internal Way = { Node: int; Arguments: Term list }

type internal Node =
    /// A branch: the whole, and what of it is the same on all ways to it, with the variables that differ.
    | Shared of whole: Step * body: Step * parameters: Variable list
    | Decide of condition: Term * place: (SourceLocation | null) * yes: Way * no: Way

/// <summary>
/// Decisions in which nothing is written twice. The F# compiler repeats the branch of an or-pattern for each of its
/// alternatives, and what follows a guard for each way of getting there; here, what is equal is one node.
/// </summary>
[<Sealed>]
type internal DecisionGraph() =
    let nodes = ResizeArray<Node>()
    let branches = Dictionary<StepShape, int>()
    let decisions = Dictionary<struct (StepShape * Way * Way), int>()

    let add (known: Dictionary<'key, int>) key node =
        match known.TryGetValue key with
        | true, number -> number
        | _ ->
            nodes.Add node
            known[key] <- nodes.Count - 1
            nodes.Count - 1

    /// The values that a branch begins with, which a pattern has taken out of what is matched, and what follows. A value that
    /// can fail and is not read stays with the branch, so that it fails there.
    let rec peel (values: (Variable * Term) list) (step: Step) =
        match step with
        | :? LetStep as named when not named.Variable.IsMutable ->
            let value =
                List.foldBack
                    (fun (variable, value) term -> TermSubstitution.Replace(term, variable, value))
                    values
                    named.Value

            if
                TermAnalysis.IsTotal value
                || StepTerms.CountUses(named.Body, named.Variable) > 0
            then
                peel (values @ [ named.Variable, value ]) named.Body
            else
                values, step
        | _ -> values, step

    /// The node with the number.
    member _.Item
        with get (number: int) = nodes[number]

    /// A way to a branch.
    member _.Branch(whole: Step) =
        let values, body = peel [] whole
        let shape = StepShape.OfStep(body, List.map fst values)

        {
            Node = add branches shape (Shared(whole, body, shape.Parameters))
            Arguments =
                shape.Parameters
                |> List.map (fun parameter -> values |> List.find (fst >> (=) parameter) |> snd)
        }

    /// A way to a test, unless both of its outcomes are the same.
    member _.Decide(condition: Term, place: SourceLocation | null, yes: Way, no: Way) =
        if yes = no && TermAnalysis.IsTotal condition then
            yes
        else
            let key = struct (StepShape.OfTerm condition, yes, no)

            {
                Node = add decisions key (Decide(condition, place, yes, no))
                Arguments = []
            }

    /// The way into the graph of a decision.
    member this.Enter(decision: Decision) : Way =
        match decision with
        | Outcome step -> this.Branch step
        | Test(condition, place, yes, no) -> this.Decide(condition, place, this.Enter yes, this.Enter no)
