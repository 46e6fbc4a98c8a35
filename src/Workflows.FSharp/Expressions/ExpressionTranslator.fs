namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.Compiler

/// Translates the expressions of a workflow, in normal form, to terms.
module internal ExpressionTranslator =
    let private isOption (case: UnionCaseInfo) =
        match case.DeclaringType with
        | JsonTypes.Option _ -> true
        | _ -> false

    let private isList (case: UnionCaseInfo) =
        case.DeclaringType.IsGenericType
        && case.DeclaringType.GetGenericTypeDefinition() = typedefof<_ list>

    /// Another member than those of the vocabulary: it has a meaning only in the patterns that the F# compiler has taken apart.
    let private tails =
        MemberTable<unit>([ <@@ fun (list: int list) -> list.Tail @@>, () ])

    let private heads =
        MemberTable<unit>([ <@@ fun (list: int list) -> list.Head @@>, () ])

    /// What is left of a list without its first items, and how many those are.
    let rec private (|Tail|_|) expr =
        match expr with
        | PropertyGet(Some(Tail(list, index)), property, []) when tails.Contains property -> Some(list, index + 1)
        | PropertyGet(Some list, property, []) when tails.Contains property -> Some(list, 1)
        | _ -> None

    let private (|Head|_|) property = heads.Contains property

    let private hasFields (case: UnionCaseInfo) = case.GetFields().Length > 0

    let private unsupported (scope: Scope) (expr: Expr) what help =
        Site.refuseAt
            scope.Reporter
            expr
            CompilerCodes.UnsupportedConstruct
            $"{what} in an expression of a workflow."
            help

    let private unknownFunction (scope: Scope) (expr: Expr) (item: MemberInfo) =
        let name = MemberNames.nameOf item

        match item with
        | :? MethodBase as method when (Inlining.tryDefinition method).IsSome ->
            Site.refuseAt
                scope.Reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"'{name}' calls itself, which an expression cannot."
                "Use the functions of 'List', a loop of the workflow, or a task."
        | _ when Inlining.isOfFramework item ->
            Site.refuseAt
                scope.Reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"'{name}' has no counterpart in an expression of a workflow."
                "Use it in a task, or before 'Workflow.define' if it does not depend on the workflow."
        | _ ->
            Site.refuseAt
                scope.Reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"The code of '{name}' is not known."
                "Add [<ReflectedDefinition>] to it, make it a task, or call it before 'Workflow.define' if it does not depend on the workflow."

    let rec private term (scope: Scope) (expr: Expr) : Term =
        match expr with
        | Var v -> variable scope expr v
        | Value(value, _) -> Constants.ofValue scope.Reporter expr value
        | ValueWithName(value, _, _) -> Constants.ofValue scope.Reporter expr value
        | Lambda _ -> unsupported scope expr "A function as a value" "Write it where it is used."
        | _ ->
            match Constants.tryFold scope.Reporter expr with
            | Some constant -> constant
            | None -> dependent scope expr

    /// An expression whose value depends on the execution.
    and private dependent (scope: Scope) expr : Term =
        match expr with
        | Let(v, Tail _, body) when not (Inlining.isUsed v body) -> translate scope body
        | Let(v, value, body) when not v.IsMutable -> letIn scope v value (fun inner -> translate inner body)
        | AndAlso(left, right) ->
            let left = translate scope left
            Terms.conjunction left (translate (Scope.knowing left true scope) right)
        | OrElse(left, right) ->
            let left = translate scope left
            Terms.disjunction left (translate (Scope.knowing left false scope) right)
        | IfThenElse(condition, yes, no) ->
            let condition = translate scope condition

            Terms.conditional
                condition
                (translate (Scope.knowing condition true scope) yes)
                (translate (Scope.knowing condition false scope) no)
        | UnionCaseTest(Tail(list, index), case) when isList case -> lengthTest case index (translate scope list)
        | PropertyGet(Some(Tail(list, index)), Head, []) -> ItemTerm(translate scope list, index, expr.Type)
        | PropertyGet(target, property, indexes) -> property_ scope expr target property indexes
        | FieldGet(Some target, field) -> Records.field scope.Reporter expr field (translate scope target)
        | Call(target, method, arguments) -> call scope expr target method arguments
        | NewRecord(recordType, values) -> Records.make recordType (translateAll scope values)
        | NewTuple items -> Terms.array (translateAll scope items) expr.Type
        | TupleGet(tuple, index) -> ItemTerm(translate scope tuple, index, expr.Type)
        | NewArray(_, items) -> Terms.array (translateAll scope items) expr.Type
        | NewUnionCase(case, values) -> newCase scope expr case values
        | UnionCaseTest(target, case) -> caseTest scope expr case (translate scope target)
        | NewObject(constructor, values) ->
            Records.construct scope.Reporter expr constructor (translateAll scope values)
        | Coerce(value, _) -> coerce scope expr value
        | _ -> refuse scope expr

    and private variable (scope: Scope) expr v =
        match Map.tryFind v scope.Variables with
        | Some term -> term
        | None -> unsupported scope expr $"The variable '{v.Name}'" "It is not known here."

    /// A part that uses a value under a name. What costs nothing to read is not named.
    and private letIn (scope: Scope) v value (body: Scope -> Term) : Term =
        let value = translate scope value

        if Scope.isPath value then
            body (Scope.define v value scope)
        else
            let variable, inner = Scope.bind v scope
            Terms.letIn variable value (body inner)

    and private translateAll (scope: Scope) exprs = exprs |> List.map (translate scope)

    /// What a function is applied to. Values that belong to a function, as in <c>List.map (scale (f x))</c>, are evaluated
    /// once, before it is used.
    and private arguments (scope: Scope) (exprs: Expr list) (use': Term list -> Term) : Term =
        let rec collect scope exprs terms =
            match exprs with
            | [] -> use' (List.rev terms)
            | (Let(v, value, body) as argument) :: rest when FSharpType.IsFunction argument.Type ->
                letIn scope v value (fun inner -> collect inner (body :: rest) terms)
            | (Lambda _ as argument) :: rest -> collect scope rest (functionOf scope [] argument :: terms)
            | argument :: rest -> collect scope rest (translate scope argument :: terms)

        collect scope exprs []

    and private functionOf (scope: Scope) parameters expr : Term =
        match expr with
        | Lambda(v, body) ->
            let parameter, inner = Scope.bind v scope
            functionOf inner (parameter :: parameters) body
        | body -> LambdaTerm(EquatableArray.ToEquatableArray(List.rev parameters), translate scope body)

    and private byRule (scope: Scope) expr (rule: Rule) parts =
        arguments
            scope
            parts
            (fun terms ->
                let site = {
                    Expr = expr
                    Arguments = parts
                    Reporter = scope.Reporter
                }

                Scope.known (rule site terms) scope
            )

    and private property_ (scope: Scope) expr target property indexes =
        match Clocks.tryOperation expr, Vocabulary.tryFind property, target, indexes with
        | Some operation, _, _, _ -> Terms.operation operation [] expr.Type
        | None, ValueSome rule, _, _ -> byRule scope expr rule (Option.toList target @ indexes)
        | None, ValueNone, Some target, [] -> Records.field scope.Reporter expr property (translate scope target)
        | _ -> unknown scope expr property (Option.toList target @ indexes)

    and private call (scope: Scope) expr target method inputs =
        match Clocks.tryOperation expr, Vocabulary.tryFind method with
        | Some operation, _ -> Terms.operation operation [] expr.Type
        | None, ValueSome rule -> byRule scope expr rule (Option.toList target @ inputs)
        | None, ValueNone ->
            special scope expr
            |> Option.defaultWith (fun () -> unknown scope expr method (Option.toList target @ inputs))

    /// A function that is more than a rule for what it is applied to.
    and private special (scope: Scope) expr =
        Failures.tryTranslate scope.Reporter expr
        |> Option.orElseWith (fun () -> Interpolation.tryTranslate scope.Reporter (translate scope) expr)

    /// A function that is not known. What it is applied to is translated all the same, to find what is wrong there.
    and private unknown (scope: Scope) expr (item: MemberInfo) parts =
        arguments
            scope
            (parts |> List.filter (Inlining.isClosed >> not))
            (fun _ ->
                match Clocks.tryAdvice expr with
                | Some advice ->
                    Site.refuseAt
                        scope.Reporter
                        expr
                        CompilerCodes.UnsupportedFunction
                        $"'{MemberNames.nameOf item}' has no counterpart in an expression of a workflow."
                        advice
                | None -> unknownFunction scope expr item
            )

    and private newCase (scope: Scope) expr case values =
        if isOption case then
            match values with
            | [] -> Options.none expr.Type
            | _ -> byRule scope expr Options.some values
        elif isList case then
            list scope expr
        else
            Records.case scope.Reporter expr case (translateAll scope values)

    /// The items of a list that is written with all of them.
    and private list (scope: Scope) (expr: Expr) =
        let rec collect rest items =
            match rest with
            | NewUnionCase(case, [ head; tail ]) when isList case -> collect tail (translate scope head :: items)
            | NewUnionCase(case, []) when isList case -> Terms.array (List.rev items) expr.Type
            | _ ->
                translate scope rest |> ignore
                unsupported scope expr "'::' in front of a list" "Write the list with all its items, as in [ a; b ]."

        collect expr []

    and private caseTest (scope: Scope) expr case target =
        if isOption case then
            let operation =
                if hasFields case then
                    Operation.IsSome
                else
                    Operation.IsNone

            Terms.operation operation [ target ] typeof<bool>
        elif isList case then
            let isEmpty = Terms.operation Operation.ListIsEmpty [ target ] typeof<bool>
            if hasFields case then Terms.negation isEmpty else isEmpty
        else
            Records.isCase scope.Reporter expr case target

    /// Whether a list that has some items has no more, or more.
    and private lengthTest case count list =
        let length = Terms.operation Operation.ListLength [ list ] typeof<int>

        let comparison =
            if hasFields case then
                Operation.Greater
            else
                Operation.Equal

        Terms.operation comparison [ length; Terms.number count ] typeof<bool>

    and private coerce (scope: Scope) expr value =
        match expr.Type, value.Type with
        | JsonTypes.List _, JsonTypes.List _ -> translate scope value
        | target, source ->
            translate scope value |> ignore

            unsupported
                scope
                expr
                $"A conversion of {JsonTypes.nameOf source} to {JsonTypes.nameOf target}"
                "Use a union for values of several types."

    and private application (scope: Scope) expr f argument =
        arguments
            scope
            [ f; argument ]
            (fun _ ->
                unsupported
                    scope
                    expr
                    "A function that is chosen or made"
                    "Write the function where it is used, or with 'let f x = …'."
            )

    and private refuse (scope: Scope) expr =
        match expr with
        | Application(f, argument) ->
            special scope expr
            |> Option.defaultWith (fun () -> application scope expr f argument)
        | LetRecursive _ ->
            unsupported scope expr "'let rec'" "Use the functions of 'List', a loop of the workflow, or a task."
        | Let(v, _, _)
        | VarSet(v, _) -> unsupported scope expr $"The mutable variable '{v.Name}'" "Assign it in the workflow itself."
        | Sequential _ ->
            unsupported
                scope
                expr
                "One thing after the other"
                "Expressions do nothing but give a value; do it in a task."
        | WhileLoop _
        | ForIntegerRangeLoop _ ->
            unsupported scope expr "A loop" "Use the functions of 'List', a loop of the workflow, or a task."
        | TryWith _
        | TryFinally _ -> unsupported scope expr "'try'" "Write 'try' around steps of the workflow, or in a task."
        | TypeTest _ -> unsupported scope expr "A type test" "Use a union for values of several types."
        | PropertySet _
        | FieldSet _ -> unsupported scope expr "An assignment to a member" "Make a new record with { … with … }."
        | QuoteRaw _
        | QuoteTyped _ -> unsupported scope expr "A nested workflow or quotation" "Bind it with 'let!' first."
        | _ ->
            unsupported
                scope
                expr
                "This construct"
                "Write it with the functions and patterns that an expression can have, or in a task."

    /// The term of an expression. What has none is reported; null stands in for it, so that all errors are found.
    and translate (scope: Scope) (expr: Expr) : Term =
        if expr.CustomAttributes.IsEmpty then
            term scope expr
        else
            scope.Reporter.Inside expr (fun () -> term scope expr)
