namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// Lengths of time as numbers of seconds, which is how a state has them.
module internal Seconds =
    /// The most that the language allows.
    let private most = 99_999_999.

    let private functions =
        MemberTable<int> [
            <@@ seconds @@>, 1
            <@@ minutes @@>, 60
            <@@ hours @@>, 3_600
            <@@ days @@>, 86_400
            <@@ fun (n: float) -> TimeSpan.FromSeconds n @@>, 1
            <@@ fun (n: int64) -> TimeSpan.FromSeconds n @@>, 1
            <@@ fun (n: float) -> TimeSpan.FromMinutes n @@>, 60
            <@@ fun (n: int64) -> TimeSpan.FromMinutes n @@>, 60
            <@@ fun (n: float) -> TimeSpan.FromHours n @@>, 3_600
            <@@ fun (n: int) -> TimeSpan.FromHours n @@>, 3_600
            <@@ fun (n: float) -> TimeSpan.FromDays n @@>, 86_400
            <@@ fun (n: int) -> TimeSpan.FromDays n @@>, 86_400
        ]

    [<return: Struct>]
    let private (|UnitOf|_|) (method: MethodInfo) = functions.TryFind method

    /// A length of time that is made from a number: the number, and how it is made from another one.
    let (|Made|_|) (expr: Expr) =
        match expr with
        | Call(None, UnitOf _, [ count ]) ->
            match expr with
            | ShapeCombination(shape, _) -> Some(count, (fun other -> RebuildShapeCombination(shape, [ other ])))
            | _ -> None
        | _ -> None

    /// A use of a length of time: what it is for, how many seconds it must be at least, and where it stands.
    type private Use = {
        Scope: Scope
        What: string
        Least: int
        Expr: Expr
    }

    let private constant (usage: Use) (count: float) : Term =
        if Double.IsInteger count && count >= float usage.Least && count <= most then
            ConstantTerm(Json.op_Implicit count, typeof<int64>)
        else
            Refusals.setting
                usage.Scope.Reporter
                usage.Expr
                $"The {usage.What} is {count} s; it must be whole seconds, {usage.Least} to {most}."
                "Use a whole number of seconds in this range."

            ConstantTerm(Json.op_Implicit usage.Least, typeof<int64>)

    let private unknown (usage: Use) : Term =
        usage.Scope.Reporter.Error(
            CompilerCodes.UnsupportedType,
            usage.Expr,
            $"The {usage.What} is a TimeSpan, which cannot be computed in a workflow.",
            "Write 'seconds n', 'minutes n', 'hours n' or 'days n', where n may be any expression."
        )

        ConstantTerm(Json.op_Implicit usage.Least, typeof<int64>)

    /// So many units of so many seconds.
    let private units (usage: Use) (count: Expr) (seconds: int) : Term =
        match ExpressionTranslator.translate usage.Scope count with
        | :? ConstantTerm as known when known.Value.IsNumber -> constant usage (known.Value.GetDouble() * float seconds)
        | computed when seconds = 1 -> computed
        | computed ->
            Terms.operation
                Operation.Multiply
                [ computed; ConstantTerm(Json.op_Implicit seconds, computed.Type) ]
                computed.Type

    /// The number of seconds of a length of time, at least so many: a known one, or one made by a function from a number.
    let rec translate (scope: Scope) (what: string) (least: int) (expr: Expr) : Term =
        let usage = {
            Scope = scope
            What = what
            Least = least
            Expr = expr
        }

        match expr with
        | IfThenElse(condition, first, second) ->
            Terms.conditional
                (ExpressionTranslator.translate scope condition)
                (translate scope what least first)
                (translate scope what least second)
        | Var _ ->
            match ExpressionTranslator.translate scope expr with
            | :? ConstantTerm as known when known.Value.IsString ->
                constant usage (WorkflowJson.FromJson<TimeSpan> known.Value).TotalSeconds
            | _ -> unknown usage
        | Call(None, UnitOf seconds, [ count ]) -> units usage count seconds
        | _ ->
            match ClosedValue.tryEvaluate expr with
            | Ok(:? TimeSpan as time) -> constant usage time.TotalSeconds
            | _ -> unknown usage
