namespace Workflows.FSharp

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

    /// Whether the values of a function are functions.
    let private givesFunctions (term: Term) =
        match term with
        | :? LambdaTerm as f -> f.Parameters.Count > 1
        | _ -> false

    let rec private term (scope: Scope) (expr: Expr) : Term =
        match expr with
        | Var v -> variable scope expr v
        | Value(value, _) -> Constants.ofValue scope.Reporter expr value
        | Decimal value -> Constants.ofValue scope.Reporter expr value
        | ValueWithName(value, _, _) -> Constants.ofValue scope.Reporter expr value
        | Lambda _ -> Unsupported.other scope.Reporter expr
        | _ ->
            match Constants.tryFold scope.Reporter expr with
            | Some constant -> constant
            | None -> dependent scope expr

    /// An expression whose value depends on the execution.
    and private dependent (scope: Scope) expr : Term =
        match expr with
        | Objects.New(constructor, values, properties) -> newObject scope expr constructor values properties
        | Let(v, ListPatterns.Tail _, body) when not (Inlining.isUsed v body) -> translate scope body
        | Let(v, value, body) when not v.IsMutable -> letIn scope v value (fun inner -> translate inner body)
        | AndAlso(left, right) ->
            let left = translate scope left
            Terms.conjunction left (translate (Scope.knowing left true scope) right)
        | OrElse(left, right) ->
            let left = translate scope left
            Terms.disjunction left (translate (Scope.knowing left false scope) right)
        | IfThenElse(TypeTest _ as test, _, otherwise) ->
            Unsupported.other scope.Reporter test |> ignore
            translate scope otherwise
        | IfThenElse(condition, yes, no) ->
            let condition = translate scope condition

            Terms.conditional
                condition
                (translate (Scope.knowing condition true scope) yes)
                (translate (Scope.knowing condition false scope) no)
        | UnionCaseTest(ListPatterns.Tail(list, count), case) when ListPatterns.isList case ->
            ListPatterns.test case count (translate scope list)
        | ListPatterns.Item(list, index) -> ItemTerm(translate scope list, index, expr.Type)
        | ListPatterns.Tail(list, _) ->
            translate scope list |> ignore
            ListPatterns.refuseRest scope.Reporter expr
        | PropertyGet(target, property, indexes) -> propertyGet scope expr target property indexes
        | FieldGet(Some target, field) -> fieldOf scope expr field target
        | Call(target, method, arguments) -> call scope expr target method arguments
        | Application(f, argument) ->
            special scope expr
            |> Option.defaultWith (fun () -> application scope expr f argument)
        | NewRecord(recordType, values) -> Records.make recordType (translateAll scope values)
        | NewTuple items -> Terms.array (translateAll scope items) expr.Type
        | TupleGet(tuple, index) -> TermSimplification.Apply(ItemTerm(translate scope tuple, index, expr.Type))
        | NewArray(_, items) -> Terms.array (translateAll scope items) expr.Type
        | NewUnionCase(case, values) -> newCase scope expr case values
        | UnionCaseTest(target, case) -> caseTest scope expr case (translate scope target)
        | Coerce(value, _) -> coerce scope expr value
        // The compiler reads members of structs by their address.
        | AddressOf value -> translate scope value
        | _ -> Unsupported.other scope.Reporter expr

    and private variable (scope: Scope) expr v =
        match Map.tryFind v scope.Variables with
        | Some term -> term
        | None ->
            Unsupported.construct
                scope.Reporter
                expr
                $"the variable '{v.Name}' of another place"
                "Pass its value as an argument."

    /// A part that uses a value under a name. What costs nothing to read is not named.
    and private letIn (scope: Scope) v value (body: Scope -> Term) : Term =
        let value = translate scope value

        if Terms.isPath value then
            body (Scope.define v value scope)
        else
            let variable, inner = Scope.bind v scope
            Terms.letIn variable value (body inner)

    and private translateAll (scope: Scope) exprs = exprs |> List.map (translate scope)

    /// What a function is applied to. Values that belong to a function, as in <c>List.map (scale (f x))</c>, are evaluated
    /// once, before it is used.
    and private arguments (scope: Scope) (exprs: Expr list) (apply: Term list -> Term) : Term =
        let rec collect scope exprs terms =
            match exprs with
            | [] -> apply (List.rev terms)
            | (Let(v, value, body) as argument) :: rest when FunctionTypes.isFunction argument.Type ->
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
                match List.zip parts terms |> List.tryFind (snd >> givesFunctions) with
                | Some(part, _) -> Unsupported.other scope.Reporter part
                | None ->
                    let site = {
                        Expr = expr
                        Arguments = parts
                        Reporter = scope.Reporter
                    }

                    Scope.known (rule site terms) scope
            )

    and private propertyGet (scope: Scope) expr target property indexes =
        match Clocks.tryOperation expr, Vocabulary.tryFind property, target, indexes with
        | Some operation, _, _, _ -> Terms.operation operation [] expr.Type
        | None, ValueSome rule, _, _ -> byRule scope expr rule (Option.toList target @ indexes)
        | None, ValueNone, Some target, [] -> fieldOf scope expr property target
        | _ -> unknown scope expr property (Option.toList target @ indexes)

    and private fieldOf (scope: Scope) expr (item: MemberInfo) target =
        let owner =
            if target.Type.IsByRef then
                nonNull (target.Type.GetElementType())
            else
                target.Type

        Records.field scope.Reporter expr item owner (translate scope target)

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
            (fun _ -> Unsupported.func scope.Reporter expr item)

    /// A function that is a value, which a normal form has only where its code is not known.
    and private application (scope: Scope) expr f argument =
        arguments
            scope
            [ argument ]
            (fun _ ->
                if Inlining.isClosed f then
                    Constants.unknownFunction scope.Reporter expr f
                else
                    Unsupported.other scope.Reporter expr
            )

    and private newCase (scope: Scope) expr case values =
        if isOption case then
            match values with
            | [] -> Options.none expr.Type
            | _ -> byRule scope expr Options.some values
        elif ListPatterns.isList case then
            list scope expr
        else
            Unions.make scope.Reporter expr case (translateAll scope values)

    and private newObject (scope: Scope) expr constructor values properties =
        Objects.make
            scope.Reporter
            expr
            constructor
            (translateAll scope values)
            (properties
             |> List.map (fun (property, value) -> property, translate scope value))

    /// The items of a list that is written with all of them.
    and private list (scope: Scope) (expr: Expr) =
        let rec collect rest items =
            match rest with
            | NewUnionCase(case, [ head; tail ]) when ListPatterns.isList case ->
                collect tail (translate scope head :: items)
            | NewUnionCase(_, []) -> Terms.array (List.rev items) expr.Type
            | _ ->
                translate scope rest |> ignore

                Unsupported.construct
                    scope.Reporter
                    expr
                    "'::' in front of a list"
                    "Write the list with all its items, as in [ a; b ]."

        collect expr []

    and private caseTest (scope: Scope) expr case target =
        if isOption case then
            let isSome = case.GetFields().Length > 0
            let operation = if isSome then Operation.IsSome else Operation.IsNone
            Terms.operation operation [ target ] typeof<bool>
        elif ListPatterns.isList case then
            ListPatterns.testWhole case target
        else
            Unions.isCase scope.Reporter expr case target

    and private coerce (scope: Scope) expr value =
        match expr.Type, value.Type with
        | JsonTypes.List _, JsonTypes.List _ -> translate scope value
        | target, source ->
            translate scope value |> ignore

            Unsupported.construct
                scope.Reporter
                expr
                $"a conversion of {TypeNames.nameOf source} to {TypeNames.nameOf target}"
                "Use a union for values of several types."

    /// The term of an expression. What has none is reported; null stands in for it, so that all errors are found.
    and translate (scope: Scope) (expr: Expr) : Term =
        if expr.CustomAttributes.IsEmpty then
            term scope expr
        else
            scope.Reporter.Inside expr (fun () -> term scope expr)
