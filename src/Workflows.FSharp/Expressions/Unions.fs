namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Reflection
open Workflows
open Workflows.Compiler
open Workflows.Serialization

/// Unions: a case without fields is a string, any other an object that names its case.
module internal Unions =
    let private formOf (case: UnionCaseInfo) (union: JsonUnion) =
        union.Cases |> Seq.find (fun form -> form.Name = case.Name)

    let private noForm reporter (expr: Expr) (union: Type) =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.UnsupportedType
            $"The union {TypeNames.nameOf union} has no JSON form."
            "Give its cases and fields different names in JSON, or use another type."

    /// A value of a union.
    let make reporter (expr: Expr) (case: UnionCaseInfo) (values: Term list) : Term =
        match JsonTypes.unionOf case.DeclaringType with
        | ValueNone -> noForm reporter expr case.DeclaringType
        | ValueSome union ->
            let form = formOf case union

            if values.IsEmpty then
                Terms.constant (Json.op_Implicit form.JsonName) case.DeclaringType
            else
                let fields =
                    List.map2 (fun (field: JsonField) value -> field.Name, value) (List.ofSeq form.Fields) values

                Terms.object ((union.Discriminator, Terms.text form.JsonName) :: fields) case.DeclaringType

    /// Whether a value is of a case of a union.
    let isCase reporter (expr: Expr) (case: UnionCaseInfo) (target: Term) : Term =
        match JsonTypes.unionOf case.DeclaringType with
        | ValueNone -> noForm reporter expr case.DeclaringType
        | ValueSome union -> CaseTestTerm(target, union, formOf case union)

    /// The term of a property of a union, if it is a field of a case or says whether the value is of a case.
    let tryProperty (item: MemberInfo) (owner: Type) (target: Term) : Term option =
        match JsonTypes.unionOf owner with
        | ValueNone -> None
        | ValueSome union ->
            let field =
                union.Cases |> Seq.tryPick (fun case -> JsonTypes.tryField item case.Fields)

            let test = union.Cases |> Seq.tryFind (fun case -> "Is" + case.Name = item.Name)

            match field, test with
            | Some field, _ -> Some(FieldTerm(target, field))
            | None, Some case -> Some(CaseTestTerm(target, union, case))
            | None, None -> None
