namespace Workflows.FSharp

open System
open Workflows.Compiler

/// Lists, arrays and sequences, which all are JSON arrays.
module internal Lists =
    let private itemOf (list: Type) =
        match list with
        | JsonTypes.List item -> item
        | _ -> typeof<obj>

    let isEmpty: Rule =
        fun _ terms -> Terms.operation Operation.ListIsEmpty [ terms.Head ] typeof<bool>

    /// The rule of a function that takes a function and a list.
    let throughFunction operation : Rule =
        fun site terms -> Terms.operation operation [ terms[1]; terms[0] ] site.Expr.Type

    let sumBy: Rule = fun site terms -> Numbers.sum site [ terms[1]; terms[0] ]

    let sum: Rule =
        fun site terms -> Numbers.sum site [ terms.Head; Terms.functionOf "item" site.Expr.Type id ]

    /// The items of a list for which a function holds.
    let private filtered site (terms: Term list) =
        Terms.operation Operation.ListFilter [ terms[1]; terms[0] ] site.Arguments[1].Type

    let find: Rule =
        fun site terms -> Terms.operation Operation.ListHead [ filtered site terms ] site.Expr.Type

    let tryFind: Rule =
        fun site terms ->
            match site.Expr.Type with
            | JsonTypes.Option item when JsonTypes.hasNull item -> Options.refuseNested site item
            | _ -> Terms.operation Operation.ListTryHead [ filtered site terms ] site.Expr.Type

    let tryHead: Rule =
        fun site terms ->
            match site.Expr.Type with
            | JsonTypes.Option item when JsonTypes.hasNull item -> Options.refuseNested site item
            | _ -> Terms.operation Operation.ListTryHead terms site.Expr.Type

    /// The rule of <c>List.choose</c>: the values of the options that a function gives.
    let choose: Rule =
        fun site terms ->
            let item = itemOf site.Expr.Type
            let option = typedefof<_ option>.MakeGenericType item
            let options = typedefof<_ list>.MakeGenericType option
            let all = Terms.operation Operation.ListMap [ terms[1]; terms[0] ] options

            let isSome =
                Terms.functionOf
                    "option"
                    option
                    (fun option -> Terms.operation Operation.IsSome [ option ] typeof<bool>)

            let value =
                Terms.functionOf
                    "option"
                    option
                    (fun option -> Terms.operation Operation.OptionValue [ option ] item)

            let present = Terms.operation Operation.ListFilter [ all; isSome ] options
            Terms.operation Operation.ListMap [ present; value ] site.Expr.Type

    /// The rule of <c>List.contains</c>.
    let contains: Rule =
        fun site terms ->
            let item = itemOf site.Arguments[1].Type

            Terms.share
                "value"
                terms[0]
                (fun value ->
                    let isSame =
                        Terms.functionOf "item" item (fun each -> Comparison.equal site item each value)

                    Terms.operation Operation.ListExists [ terms[1]; isSame ] typeof<bool>
                )

    /// The rule of a function that only changes the .NET type of a list.
    let same: Rule = fun _ terms -> terms.Head
