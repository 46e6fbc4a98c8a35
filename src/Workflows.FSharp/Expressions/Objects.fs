namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler
open Workflows.Serialization

/// New objects of classes and of records of C#: <c>Order("a", 1m)</c>, <c>Order(Id = "a")</c>.
module internal Objects =
    let private refuse reporter (expr: Expr) (made: Type) =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.UnsupportedFunction
            $"A workflow cannot make a new {TypeNames.nameOf made}: its constructor is .NET code, and does not just take all fields."
            "Use a record, or make the value in a task."

    /// The properties that are set on a new object, in order.
    let rec private settings (created: Var) (expr: Expr) : (PropertyInfo * Expr) list option =
        match expr with
        | Value(null, _) -> Some []
        | PropertySet(Some(Var target), property, [], value) when target = created -> Some [ property, value ]
        | Sequential(first, second) -> Option.map2 (@) (settings created first) (settings created second)
        | _ -> None

    /// An object that is made by its constructor, and the properties that are then set on it.
    let (|New|_|) (expr: Expr) =
        match expr with
        | NewObject(constructor, values) -> Some(constructor, values, [])
        | Let(v, NewObject(constructor, values), Sequential(settings', Var result)) when result = v ->
            settings v settings'
            |> Option.map (fun properties -> constructor, values, properties)
        | _ -> None

    let private ofParameter (form: JsonField seq) (parameter: ParameterInfo) =
        form
        |> Seq.tryFind (fun field ->
            String.Equals(field.Member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
        )

    /// The object of an expression, made of the values of its constructor's parameters and of its properties. Each of the
    /// fields must be one of these, since what the constructor gives to the others is not known.
    let make
        reporter
        (expr: Expr)
        (constructor: ConstructorInfo)
        values
        (properties: (PropertyInfo * Term) list)
        : Term =
        let made = nonNull constructor.DeclaringType
        let form = JsonTypes.fieldsOf made

        let given = [
            for parameter, value in Seq.zip (constructor.GetParameters()) values do
                ofParameter form parameter, value
            for property, value in properties do
                JsonTypes.tryField property form, value
        ]

        let valueOf (field: JsonField) =
            given |> List.tryFindBack (fun (set, _) -> set = Some field) |> Option.map snd

        let members =
            form
            |> Seq.map (fun field -> valueOf field |> Option.map (fun value -> field.Name, value))
            |> List.ofSeq

        if
            given |> List.forall (fun (field, _) -> field.IsSome)
            && not members.IsEmpty
            && List.forall Option.isSome members
        then
            Terms.object (List.choose id members) made
        else
            refuse reporter expr made
