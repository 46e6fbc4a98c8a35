namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.Compiler

/// Equality and order, as far as the JSON forms of values have them.
module internal Comparison =
    /// Types whose equal values have equal texts.
    let private canonicalTexts = [
        typeof<string>
        typeof<char>
        typeof<Guid>
        typeof<DateOnly>
        typeof<TimeOnly>
    ]

    /// Whether .NET code decides which values of the type are equal.
    let private hasOwnEquality (candidate: Type) =
        candidate.IsDefined(typeof<CustomEqualityAttribute>, false)
        || candidate.IsDefined(typeof<ReferenceEqualityAttribute>, false)

    /// Whether equal values have equal JSON forms, of which none is null, absent, or of more than one shape.
    let rec private isPlain (candidate: Type) =
        Numbers.isExact candidate
        || candidate = typeof<bool>
        || candidate.IsEnum
        || List.contains candidate canonicalTexts
        || match candidate with
           | JsonTypes.EnumLike _ -> not (hasOwnEquality candidate)
           | JsonTypes.Tuple items -> List.forall isPlain items
           | JsonTypes.List item -> isPlain item
           | _ -> false

    let isEmptyList (term: Term) =
        match term with
        | :? ConstantTerm as constant -> constant.Value.IsArray && constant.Value.Count = 0
        | :? ArrayTerm as array -> array.Items.Count = 0
        | _ -> false

    let private isNull (term: Term) =
        match term with
        | :? ConstantTerm as constant -> constant.Value.IsNull
        | _ -> false

    let private isText (term: Term) =
        match term with
        | Terms.Text _ -> true
        | _ -> false

    /// What is wrong with comparing values of a type, and what to compare instead.
    let private advice (candidate: Type) =
        match candidate with
        | _ when Numbers.isLong candidate ->
            "JSON numbers are exact only up to 2^53", "Compare them as 'int' or 'decimal' if they are small enough."
        | _ when
            candidate = typeof<DateTime>
            || candidate = typeof<DateTimeOffset>
            || candidate = typeof<TimeSpan>
            ->
            "the same moment or duration can be written in several ways", "Compare them in a task."
        | JsonTypes.List _ ->
            "the JSON forms of their items cannot be compared", "Compare 'length', or use 'exists' and 'forall'."
        | _ when hasOwnEquality candidate -> "they are compared by .NET code", "Compare the fields that matter."
        | _ when (JsonTypes.unionOf candidate).IsSome -> "their cases have fields", "Use 'match'."
        | _ -> "their JSON forms cannot be compared", "Compare the fields that matter."

    let private refuse site (candidate: Type) =
        let reason, help = advice candidate

        Site.refuse
            site
            CompilerCodes.UnsupportedComparison
            $"A workflow cannot compare values of type {TypeNames.nameOf candidate}: {reason}."
            help

    /// Whether two values are the same: of a record field by field, as fields that may be absent and fields that the type does
    /// not have must not count.
    let rec equal site (compared: Type) (left: Term) (right: Term) : Term =
        match compared with
        | _ when compared = typeof<unit> -> Terms.bool true
        | _ when isPlain compared -> Terms.equality left right
        | JsonTypes.Option _ when isNull left || isNull right ->
            let option = if isNull left then right else left
            Terms.operation Operation.IsNone [ option ] typeof<bool>
        | JsonTypes.Option item when isPlain item -> Terms.equality left right
        | JsonTypes.List _ when isEmptyList left || isEmptyList right ->
            let list = if isEmptyList left then right else left
            Terms.operation Operation.ListIsEmpty [ list ] typeof<bool>
        | JsonTypes.Tuple items ->
            items
            |> List.mapi (fun i item -> item, (fun tuple -> ItemTerm(tuple, i, item) :> Term))
            |> equalParts site left right
        | _ when hasOwnEquality compared -> refuse site compared
        | _ when (JsonTypes.unionOf compared).IsSome && (isText left || isText right) -> Terms.equality left right
        | _ when FSharpType.IsRecord(compared, BindingFlags.Public ||| BindingFlags.NonPublic) ->
            JsonTypes.fieldsOf compared
            |> Seq.map (fun field -> field.Type, (fun record -> FieldTerm(record, field) :> Term))
            |> List.ofSeq
            |> equalParts site left right
        | _ -> refuse site compared

    and private equalParts site left right parts =
        Terms.share
            "left"
            left
            (fun left ->
                Terms.share
                    "right"
                    right
                    (fun right ->
                        match
                            parts
                            |> List.map (fun (partType, part) -> equal site partType (part left) (part right))
                        with
                        | [] -> Terms.bool true
                        | equalities -> equalities |> List.reduce Terms.conjunction
                    )
            )

    /// The rule of <c>=</c>.
    let equality: Rule =
        fun site terms -> equal site site.Arguments.Head.Type terms[0] terms[1]

    /// The rule of <c>&lt;&gt;</c>.
    let inequality: Rule = fun site terms -> Terms.negation (equality site terms)

    /// The rule of a comparison of order.
    let order operation : Rule =
        fun site terms ->
            let compared = site.Arguments.Head.Type

            if Numbers.isExact compared || compared = typeof<string> then
                Terms.operation operation terms typeof<bool>
            else
                Site.refuse
                    site
                    CompilerCodes.UnsupportedComparison
                    $"A workflow cannot tell which of two values of type {TypeNames.nameOf compared} is greater."
                    "Compare numbers or strings, or compare in a task."
