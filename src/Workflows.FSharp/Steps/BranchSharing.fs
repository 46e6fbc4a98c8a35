namespace Workflows.FSharp

open System.Collections.Generic
open Workflows
open Workflows.Compiler

/// Turns decisions into steps, each branch once.
module internal BranchSharing =
    /// Whether a branch is no more than what leads to it, so that it may as well be written on each way.
    let private isTrivial (node: Node) =
        match node with
        | Shared(_, (:? RethrowStep), _) -> true
        | Shared(_, (:? ReturnStep as result), _) -> TermAnalysis.IsPath result.Value
        | _ -> false

    /// Changes each test of a graph, those below it first.
    let private rewrite (graph: DecisionGraph) change root =
        let seen = Dictionary<int, Way>()

        let rec visit (way: Way) =
            match graph[way.Node], seen.TryGetValue way.Node with
            | Shared _, _ -> way
            | _, (true, done') -> done'
            | Decide(condition, place, yes, no), _ ->
                let changed = change condition place (visit yes) (visit no)
                seen[way.Node] <- changed
                changed

        visit root

    /// <c>if a then x elif b then x else y</c> is <c>if a or b then x else y</c>: an or-pattern.
    let rec private alternatives (graph: DecisionGraph) condition place yes no =
        match graph[no.Node] with
        | Decide(other, _, x, y) when x = yes -> alternatives graph (Terms.disjunction condition other) place yes y
        | Decide(other, _, x, y) when y = yes ->
            alternatives graph (Terms.disjunction condition (Terms.negation other)) place yes x
        | _ -> graph.Decide(condition, place, yes, no)

    /// <c>if a then (if b then x else y) else y</c> is <c>if a and b then x else y</c>: a pattern with a guard.
    let rec private guards (graph: DecisionGraph) condition place yes no =
        match graph[yes.Node] with
        | Decide(guard, _, x, y) when y = no && not (isTrivial graph[no.Node]) ->
            guards graph (Terms.conjunction condition guard) place x no
        | Decide(guard, _, x, y) when x = no && not (isTrivial graph[no.Node]) ->
            guards graph (Terms.conjunction condition (Terms.negation guard)) place y no
        | _ -> graph.Decide(condition, place, yes, no)

    /// <c>if a then x elif b then y else x</c> is <c>if b then y else x</c> where a and b exclude each other: the compiler tests
    /// some alternatives of an or-pattern first, and leaves one for the end.
    let private defaults (graph: DecisionGraph) condition place yes no =
        let rec leadsTo (way: Way) =
            match graph[way.Node] with
            | Decide(other, _, _, rest) when Exclusion.isBetween condition other -> leadsTo rest
            | _ -> way

        if TermAnalysis.IsTotal condition && leadsTo no = yes then
            no
        else
            graph.Decide(condition, place, yes, no)

    let rec private simplify (graph: DecisionGraph) root =
        let simpler =
            root
            |> rewrite graph (defaults graph)
            |> rewrite graph (alternatives graph)
            |> rewrite graph (guards graph)

        if simpler = root then root else simplify graph simpler

    /// The different ways to each node, below a root.
    let private waysTo (graph: DecisionGraph) root =
        let ways = SortedDictionary<int, ResizeArray<Way>>()

        let rec visit (way: Way) =
            match ways.TryGetValue way.Node with
            | true, known -> known.Add way
            | _ ->
                ways[way.Node] <- ResizeArray [ way ]

                match graph[way.Node] with
                | Decide(_, _, yes, no) ->
                    visit yes
                    visit no
                | Shared _ -> ()

        visit root
        ways

    /// A place where the ways to a node meet.
    type private Join = {
        Point: JoinPoint
        /// Whether the ways bring different values.
        HasArguments: bool
    }

    /// The steps of the graph below a root.
    let private toStep (graph: DecisionGraph) (root: Way) : Step =
        let joins =
            [
                for entry in waysTo graph root do
                    if entry.Value.Count > 1 && not (isTrivial graph[entry.Key]) then
                        entry.Key,
                        {
                            Point = JoinPoint()
                            HasArguments = entry.Value |> Seq.distinct |> Seq.length > 1
                        }
            ]
            |> Map.ofList

        let rec goTo (way: Way) : Step =
            match Map.tryFind way.Node joins, graph[way.Node] with
            | Some join, _ ->
                let arguments = if join.HasArguments then way.Arguments else []
                JumpStep(join.Point, EquatableArray.ToEquatableArray arguments)
            | None, Shared(_, (:? ReturnStep as result), parameters) when isTrivial graph[way.Node] ->
                let value =
                    (result.Value, parameters, way.Arguments)
                    |||> List.fold2 (fun term parameter value -> TermSubstitution.Replace(term, parameter, value))

                ReturnStep(value, Source = result.Source)
            | None, node -> toOwnStep node

        and toOwnStep (node: Node) : Step =
            match node with
            | Shared(whole, _, _) -> whole
            | Decide(condition, place, yes, no) -> ConditionalStep(condition, goTo yes, goTo no, Source = place)

        let join body number (join: Join) : Step =
            match graph[number] with
            | Shared(_, shared, parameters) when join.HasArguments ->
                JoinStep(join.Point, EquatableArray.ToEquatableArray parameters, shared, body)
            | node -> JoinStep(join.Point, EquatableArray.ToEquatableArray [], toOwnStep node, body)

        // A node has a higher number than those that it leads to, whose joins must be around it.
        Map.toList joins
        |> List.sortByDescending fst
        |> List.fold (fun body (number, point) -> join body number point) (goTo root)

    /// The steps of a decision.
    let translate (decision: Decision) : Step =
        let graph = DecisionGraph()
        graph.Enter decision |> simplify graph |> toStep graph
