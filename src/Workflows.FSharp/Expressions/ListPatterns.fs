namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows.Compiler

/// Patterns such as <c>[ a; b ]</c> and <c>a :: b :: _</c>. The F# compiler takes them apart into tests of a list, of what is
/// left of it without its first item, and so on; here these are tests of the list's length.
module internal ListPatterns =
    let private tails =
        MemberTable<unit>([ <@@ fun (list: int list) -> list.Tail @@>, () ])

    let private heads =
        MemberTable<unit>([ <@@ fun (list: int list) -> list.Head @@>, () ])

    let isList (case: UnionCaseInfo) =
        case.DeclaringType.IsGenericType
        && case.DeclaringType.GetGenericTypeDefinition() = typedefof<_ list>

    let private isCons (case: UnionCaseInfo) = case.GetFields().Length > 0

    /// What is left of a list without its first items, and how many those are.
    let rec (|Tail|_|) expr =
        match expr with
        | PropertyGet(Some(Tail(list, count)), property, []) when tails.Contains property -> Some(list, count + 1)
        | PropertyGet(Some list, property, []) when tails.Contains property -> Some(list, 1)
        | _ -> None

    /// An item of a list behind its first, which a test has found to be there, and how many are before it.
    let (|Item|_|) expr =
        match expr with
        | PropertyGet(Some(Tail(list, count)), property, []) when heads.Contains property -> Some(list, count)
        | _ -> None

    /// Whether a list that is known to have some items has no more, or more.
    let test case count (list: Term) =
        let length = Terms.operation Operation.ListLength [ list ] typeof<int>
        let comparison = if isCons case then Operation.Greater else Operation.Equal
        Terms.operation comparison [ length; Terms.number count ] typeof<bool>

    /// Whether a list has no items, or some.
    let testWhole case (list: Term) =
        let isEmpty = Terms.operation Operation.ListIsEmpty [ list ] typeof<bool>
        if isCons case then Terms.negation isEmpty else isEmpty

    /// Reports that the rest of a list is used as a list.
    let refuseRest reporter (expr: Expr) =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.UnsupportedFunction
            "A workflow cannot use the rest of a list."
            "Use the functions of 'List' on the whole list, or do it in a task."
