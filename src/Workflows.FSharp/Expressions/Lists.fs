namespace Workflows.FSharp

open System
open Workflows
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
        fun site terms -> Options.ofType site (Terms.operation Operation.ListTryHead [ filtered site terms ])

    let tryHead: Rule =
        fun site terms -> Options.ofType site (Terms.operation Operation.ListTryHead terms)

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
                Terms.functionOf "option" option (fun option -> Terms.operation Operation.KnownValue [ option ] item)

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

    /// An item by a position that is known when the workflow is compiled.
    let private at site (list: Term) (index: Term) (otherwise: Term) =
        match index with
        | :? ConstantTerm as position when position.Value.GetDouble() >= 0 ->
            let position = int (position.Value.GetDouble())

            Terms.share
                "list"
                list
                (fun list ->
                    let length = Terms.operation Operation.ListLength [ list ] typeof<int>

                    Terms.conditional
                        (Terms.operation Operation.Greater [ length; Terms.number position ] typeof<bool>)
                        (ItemTerm(list, position, itemOf list.Type))
                        otherwise
                )
        | _ ->
            Site.refuse
                site
                CompilerCodes.UnsupportedFunction
                "A workflow cannot take an item of a list by a position that is computed."
                "Use a constant position, 'List.head', 'List.find' or a task."

    let private getAt (site: Site) list index =
        at site list index (RaiseTerm("The list has no item at this position.", site.Expr.Type))

    /// The rule of <c>list[index]</c>.
    let item: Rule = fun site terms -> getAt site terms[0] terms[1]

    /// The rule of <c>List.item</c>, which takes the position first.
    let itemAt: Rule = fun site terms -> getAt site terms[1] terms[0]

    /// The rule of <c>List.tryItem</c>.
    let tryItemAt: Rule =
        fun site terms -> Options.ofType site (fun optionType -> at site terms[1] terms[0] (Options.none optionType))

    let singleton: Rule = fun site terms -> Terms.array terms site.Expr.Type

    /// The rule of <c>Seq.delay</c>, which a list expression such as <c>[ for x in xs -> f x ]</c> is made with.
    let delay: Rule =
        fun _ terms -> Terms.apply terms.Head (Terms.constant Json.Null typeof<unit>)

    /// A function that gives a list of one item if a condition holds, else none.
    let private (|Chosen|_|) (f: Term) =
        match f with
        | :? LambdaTerm as f ->
            match f.Body with
            | :? ConditionalTerm as choice when Comparison.isEmptyList choice.Else ->
                match choice.Then with
                | :? ArrayTerm as array when array.Items.Count = 1 ->
                    Some(f.Parameters, choice.Condition, array.Items[0])
                | _ -> None
            | _ -> None
        | _ -> None

    /// The rule of <c>Seq.collect</c>, as far as a list expression needs it: each item gives one or none.
    let collect: Rule =
        fun site terms ->
            match terms[0] with
            | Chosen(parameters, condition, item) ->
                let chosen =
                    Terms.operation
                        Operation.ListFilter
                        [ terms[1]; LambdaTerm(parameters, condition) ]
                        site.Arguments[1].Type

                Terms.operation Operation.ListMap [ chosen; LambdaTerm(parameters, item) ] site.Expr.Type
            | _ ->
                Site.refuse
                    site
                    CompilerCodes.UnsupportedFunction
                    "A workflow cannot make a list whose items give several items each."
                    "Use 'map', 'filter' and 'choose', or make the list in a task."
