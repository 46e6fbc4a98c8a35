namespace Workflows.FSharp

open System
open Workflows
open Workflows.Compiler

/// Options, which are null or the form of their value.
module internal Options =
    let none (optionType: Type) = Terms.constant Json.Null optionType

    /// A term that is an option, unless its type is one that JSON cannot tell the options of.
    let ofType (site: Site) (make: Type -> Term) : Term =
        match site.Expr.Type with
        | JsonTypes.Option item when JsonTypes.hasNull item ->
            Site.refuse
                site
                CompilerCodes.UnsupportedType
                $"A workflow cannot make an option of {TypeNames.nameOf item}: 'None' and the null in it would be the same in JSON."
                "Use a union that says which of the cases it is."
        | optionType -> make optionType

    /// The rule of <c>Some</c>: the form is the value's own.
    let some: Rule = fun site terms -> ofType site (fun _ -> terms.Head)

    let private isSome option =
        Terms.operation Operation.IsSome [ option ] typeof<bool>

    /// A value by whether there is one in an option, which is the argument at an index. A term does not tell the option's type:
    /// one that was made by <c>Some</c> has the type of what is in it.
    let private cases (site: Site) (terms: Term list) index (some: Term -> Term) (none: Term -> Term) =
        let held =
            match site.Arguments[index].Type with
            | JsonTypes.Option item -> item
            | other -> other

        let value option =
            Terms.operation Operation.KnownValue [ option ] held

        Terms.share
            "option"
            terms[index]
            (fun option -> Terms.conditional (isSome option) (some (value option)) (none option))

    let value: Rule =
        fun site terms -> Terms.operation Operation.OptionValue [ terms.Head ] site.Expr.Type

    let isPresent: Rule = fun _ terms -> isSome terms.Head

    let isAbsent: Rule =
        fun _ terms -> Terms.operation Operation.IsNone [ terms.Head ] typeof<bool>

    let private orValue (option: Term) (otherwise: Term) =
        match option with
        | :? ConstantTerm as constant when constant.Value.IsNull -> otherwise
        | :? ConstantTerm as constant -> Terms.constant constant.Value otherwise.Type
        | _ -> Terms.operation Operation.OptionDefault [ option; otherwise ] otherwise.Type

    /// The value of an option, or a default, which is evaluated in any case.
    let private orEvaluated option otherwise =
        Terms.share "other" otherwise (orValue option)

    /// The rule of <c>Option.defaultValue</c>, which takes the default first.
    let defaultValue: Rule = fun _ terms -> orEvaluated terms[1] terms[0]

    /// The rule of <c>defaultArg</c>, which takes the option first.
    let defaultArgument: Rule = fun _ terms -> orEvaluated terms[0] terms[1]

    /// The rule of <c>Option.defaultWith</c>.
    let defaultWith: Rule =
        fun _ terms -> orValue terms[1] (Terms.apply terms[0] (Terms.constant Json.Null typeof<unit>))

    let map: Rule =
        fun site terms -> ofType site (Terms.operation Operation.OptionMap [ terms[1]; terms[0] ])

    let bind: Rule =
        fun site terms -> Terms.operation Operation.OptionBind [ terms[1]; terms[0] ] site.Expr.Type

    let filter: Rule =
        fun site terms ->
            cases
                site
                terms
                1
                (fun value -> Terms.conditional (Terms.apply terms[0] value) value (none site.Expr.Type))
                (fun _ -> none site.Expr.Type)

    let exists: Rule =
        fun site terms -> cases site terms 1 (Terms.apply terms[0]) (fun _ -> Terms.bool false)

    let forAll: Rule =
        fun site terms -> cases site terms 1 (Terms.apply terms[0]) (fun _ -> Terms.bool true)

    /// The rule of <c>Option.contains</c>.
    let contains: Rule =
        fun site terms ->
            Terms.share
                "value"
                terms[0]
                (fun value ->
                    cases
                        site
                        terms
                        1
                        (fun held -> Comparison.equal site site.Arguments.Head.Type held value)
                        (fun _ -> Terms.bool false)
                )

    let orElse: Rule =
        fun _ terms ->
            Terms.share
                "other"
                terms[0]
                (fun other ->
                    Terms.share "option" terms[1] (fun option -> Terms.conditional (isSome option) option other)
                )

    let toList: Rule =
        fun site terms ->
            cases
                site
                terms
                0
                (fun value -> Terms.array [ value ] site.Expr.Type)
                (fun _ -> Terms.array [] site.Expr.Type)
