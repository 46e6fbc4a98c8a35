namespace Workflows.FSharp

open System
open System.Reflection
open System.Text.Json
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.ExprShape
open Microsoft.FSharp.Quotations.Patterns
open Workflows
open Workflows.Compiler

/// Values that are known when the workflow is compiled.
module internal Constants =
    /// Types of .NET all of whose functions give the same for the same arguments, but for those that <c>Clocks</c> knows.
    let private pureTypes = [
        typeof<Math>
        typeof<string>
        typeof<char>
        typeof<int>
        typeof<int64>
        typeof<decimal>
        typeof<float>
        typeof<Guid>
        typeof<TimeSpan>
        typeof<DateTime>
        typeof<DateTimeOffset>
        typeof<DateOnly>
        typeof<TimeOnly>
        typeof<Uri>
    ]

    let private pureModules =
        [
            <@@ not @@>
            <@@ List.isEmpty @@>
            <@@ Array.isEmpty @@>
            <@@ Seq.isEmpty @@>
            <@@ Option.isNone @@>
            <@@ Map.isEmpty @@>
            <@@ Set.isEmpty @@>
            <@@ String.length @@>
            <@@ 1m @@>
            <@@ seconds @@>
        ]
        |> List.map (Template.memberOf >> Template.homeOf)

    /// Functions of other modules that have the same in common.
    let private pureFunctions =
        MemberTable<unit> [
            <@@ fun format -> sprintf (format: Printf.StringFormat<string>) @@>, ()
            <@@ set [ 0 ] @@>, ()
            <@@ dict [ 0, 0 ] @@>, ()
        ]

    let private exits = MemberTable<unit>([ <@@ fun code -> exit code @@>, () ])

    let private isPure (item: MethodBase) =
        let home = Template.homeOf item

        pureFunctions.Contains item
        || (List.contains home pureTypes || List.contains home pureModules)
           && not (Clocks.isVolatile item)
           && not (exits.Contains item)

    /// Whether the value of an expression is the same in all executions. Functions of the user may do anything, so their results
    /// are not; reading a property is taken as reading a value.
    let isConstant (expr: Expr) =
        let rec inside (bound: Var list) expr =
            match expr with
            | ShapeVar v -> List.contains v bound
            | ShapeLambda(v, body) -> inside (v :: bound) body
            | _ ->
                let isAllowed =
                    match expr with
                    | Call(_, method, _) -> isPure method
                    | NewObject(constructor, _) -> isPure constructor
                    | PropertyGet(_, property, _) -> not (Clocks.isVolatile property)
                    | PropertySet _
                    | FieldSet _
                    | VarSet _
                    | AddressOf _
                    | AddressSet _
                    | QuoteRaw _
                    | QuoteTyped _ -> false
                    | _ -> true

                isAllowed && List.forall (inside bound) (Inlining.parts expr)

        inside [] expr

    let private toJson (value: objnull) (valueType: Type) : Json =
        match value with
        | null when valueType = typeof<string> || valueType = typeof<unit> -> Json.Null
        | :? string as text -> Json.op_Implicit text
        | :? int as number -> Json.op_Implicit number
        | :? bool as truth -> Json.op_Implicit truth
        | _ -> WorkflowJson.ToJson(value, valueType)

    let private describe (expr: Expr) =
        match expr with
        | ValueWithName(_, _, name) -> $"The value '{name}'"
        | PropertyGet(None, property, _) -> $"The value '{MemberNames.nameOf property}'"
        | _ -> "A value"

    let private hasNoForm (failure: exn) =
        match failure with
        | :? JsonException
        | :? NotSupportedException
        | :? InvalidOperationException
        | :? ArgumentException -> true
        | _ -> false

    let private tryTerm (expr: Expr) (value: objnull) : Term option =
        try
            Some(Terms.constant (toJson value expr.Type) expr.Type)
        with failure when hasNoForm failure ->
            None

    let private noForm reporter (expr: Expr) =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.CapturedValue
            $"{describe expr} of type {TypeNames.nameOf expr.Type} comes from outside of the workflow and has no JSON form."
            "Capture records, numbers, text and lists only, or use the value in a task."

    /// Reports a function that is a value, at the place where it is used.
    let unknownFunction reporter (place: Expr) (f: Expr) =
        Site.refuseAt
            reporter
            place
            CompilerCodes.UnsupportedFunction
            $"{describe f} is a function whose code is not known."
            "Write it in place as 'fun', or make it a function of a module with [<ReflectedDefinition>]."

    /// The term of a value that an expression has.
    let ofValue reporter (expr: Expr) (value: objnull) : Term =
        if FunctionTypes.isFunction expr.Type then
            unknownFunction reporter expr expr
        else
            tryTerm expr value |> Option.defaultWith (fun () -> noForm reporter expr)

    /// The constant that an expression is, if its value is the same in all executions and can be had now. Where the value has no
    /// JSON form, it is the part that brings it in which is to blame.
    let tryFold reporter (expr: Expr) : Term option =
        if not (isConstant expr) then
            None
        else
            match ClosedValue.tryEvaluate expr, expr with
            | Ok value, PropertyGet _
            | Ok value, FieldGet _ -> Some(ofValue reporter expr value)
            | Ok value, _ -> tryTerm expr value
            | Error _, _ -> None
