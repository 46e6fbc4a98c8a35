namespace Workflows.FSharp

open System
open System.Runtime.CompilerServices
open System.Text.Json.Serialization
open Workflows
open Workflows.Compiler
open Workflows.Serialization

/// Strings, and other values as strings.
module internal Text =
    let private printed = [
        typeof<int>
        typeof<byte>
        typeof<sbyte>
        typeof<int16>
        typeof<uint16>
        typeof<uint32>
        typeof<decimal>
        typeof<float>
        typeof<bool>
        typeof<Guid>
        typeof<char>
    ]

    /// Whether the cases of a union are printed by the names that they have in JSON.
    let private isPrintedAsInJson (union: JsonUnion) =
        union.Cases |> Seq.forall (fun case -> case.Name = case.JsonName)
        && match union.Type.GetMethod(nameof union.ToString, Type.EmptyTypes) with
           | null -> false
           | printing -> printing.IsDefined(typeof<CompilerGeneratedAttribute>, false)

    /// Whether values of an enum have other names in JSON.
    let private isRenamed (enumType: Type) =
        enumType.GetFields()
        |> Array.exists (fun field -> field.IsDefined(typeof<JsonStringEnumMemberNameAttribute>, false))

    let private mayBeNull (term: Term) =
        match term with
        | :? FieldTerm as field -> field.Field.MayBeNull
        | _ -> false

    /// The text of a value, if values of its type have one that does not depend on a format or a culture.
    let tryText (valueType: Type) (term: Term) : Term option =
        let toText () =
            match term with
            | Terms.Text text -> Terms.text text
            | _ -> Terms.operation Operation.ToText [ term ] typeof<string>

        match valueType with
        | described when described = typeof<string> -> Some term
        | described when List.contains described printed -> Some(toText ())
        | described when described.IsEnum && not (isRenamed described) -> Some(toText ())
        | JsonTypes.EnumLike union when isPrintedAsInJson union -> Some(toText ())
        | _ -> None

    /// Reports that values of a type have no text.
    let refuse reporter expr (valueType: Type) =
        if Numbers.isLong valueType then
            Site.refuseAt
                reporter
                expr
                CompilerCodes.Int64Arithmetic
                $"A workflow cannot make text of {TypeNames.nameOf valueType}: JSON numbers are exact only up to 2^53."
                "Convert with 'int' or 'decimal' first if the values are small enough, or make it a string."
        else
            Site.refuseAt
                reporter
                expr
                CompilerCodes.UnsupportedFormat
                $"A workflow cannot make text of {TypeNames.nameOf valueType}: it depends on formats or on .NET code."
                "Numbers, bool, Guid, enums and unions without fields have a text; make others in a task."

    /// The strings one after the other.
    let concat (parts: Term list) : Term =
        let flat =
            parts
            |> List.collect (fun part ->
                match part with
                | :? OperationTerm as inner when inner.Operation = Operation.Concat -> List.ofSeq inner.Arguments
                | _ -> [ part ]
            )

        // Neighbouring constants are one.
        let joined =
            List.foldBack
                (fun (part: Term) rest ->
                    match part, rest with
                    | Terms.Text "", _ -> rest
                    | Terms.Text first, Terms.Text second :: others -> Terms.text (first + second) :: others
                    | _ -> part :: rest
                )
                flat
                []

        match joined with
        | [] -> Terms.text ""
        | [ Terms.Text _ as text ] -> text
        | several -> Terms.operation Operation.Concat several typeof<string>

    /// The rule of functions that put strings one after the other.
    let concatenation: Rule =
        fun _ terms ->
            terms
            |> List.collect (fun term ->
                match term with
                | :? ArrayTerm as array -> List.ofSeq array.Items
                | _ -> [ term ]
            )
            |> concat

    /// The rule of <c>string</c> and <c>ToString</c>.
    let conversion: Rule =
        fun site terms ->
            let source = site.Arguments.Head.Type

            match tryText source terms.Head with
            | Some text -> text
            | None -> refuse site.Reporter site.Expr source

    /// The rule of a character by its position, which JSONata counts in another way.
    let character: Rule =
        fun site _ ->
            Site.refuse
                site
                CompilerCodes.UnsupportedFunction
                "A workflow cannot take a character out of a string."
                "Do it in a task."

    /// The rule of <c>String.IsNullOrEmpty</c>.
    let isNullOrEmpty: Rule =
        fun _ terms ->
            if mayBeNull terms.Head then
                Terms.share
                    "text"
                    terms.Head
                    (fun text ->
                        Terms.disjunction
                            (Terms.equality text (Terms.constant Json.Null typeof<string>))
                            (Terms.equality text (Terms.text ""))
                    )
            else
                Terms.equality terms.Head (Terms.text "")

    /// The rule of <c>isNull</c>.
    let isNull: Rule =
        fun _ terms -> Terms.equality terms.Head (Terms.constant Json.Null terms.Head.Type)
