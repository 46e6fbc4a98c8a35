namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Workflows
open Workflows.Compiler
open Workflows.Serialization

/// Records, objects and the cases of unions: their fields, and new ones.
module internal Records =
    let private noField reporter (expr: Expr) (item: MemberInfo) (owner: Type) =
        if Seq.isEmpty (JsonTypes.fieldsOf owner) && (JsonTypes.unionOf owner).IsNone then
            Site.refuseAt
                reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"'{item.Name}' of {TypeNames.nameOf owner} has no counterpart in an expression of a workflow."
                "Use the value in a task, or give what is needed as a field of a record."
        else
            Site.refuseAt
                reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"'{item.Name}' of {TypeNames.nameOf owner} is computed by .NET code; its JSON form does not have it."
                "Use its fields, or make it a function with [<ReflectedDefinition>]."

    /// The case of a union whose <c>Is…</c> property a property is.
    let private tryCaseTest (item: MemberInfo) (owner: Type) =
        JsonTypes.unionOf owner
        |> ValueOption.toOption
        |> Option.bind (fun union ->
            union.Cases
            |> Seq.tryFind (fun case -> "Is" + case.Name = item.Name)
            |> Option.map (fun case -> union, case)
        )

    let private tryCaseField item owner =
        JsonTypes.unionOf owner
        |> ValueOption.toOption
        |> Option.bind (fun union -> union.Cases |> Seq.tryPick (fun case -> JsonTypes.tryField item case.Fields))

    /// The value of a property or field of an object.
    let field reporter (expr: Expr) (item: MemberInfo) (target: Term) : Term =
        let owner = nonNull item.DeclaringType

        let found =
            JsonTypes.tryField item (JsonTypes.fieldsOf owner)
            |> Option.orElseWith (fun () -> tryCaseField item owner)

        match found, tryCaseTest item owner with
        | Some field, _ -> FieldTerm(target, field)
        | None, Some(union, case) -> CaseTestTerm(target, union, case)
        | None, None -> noField reporter expr item owner

    /// A record, of the values of its fields in order. Fields that JSON does not have are left out.
    let make (recordType: Type) (values: Term list) : Term =
        let form = JsonTypes.fieldsOf recordType

        let members =
            List.zip (List.ofArray (JsonTypes.recordFields recordType)) values
            |> List.choose (fun (property, value) ->
                JsonTypes.tryField property form |> Option.map (fun field -> field.Name, value)
            )

        Terms.object members recordType

    /// An object made by a constructor that takes all of its fields, as that of a C# record does.
    let construct reporter (expr: Expr) (constructor: ConstructorInfo) (values: Term list) : Term =
        let constructed = nonNull constructor.DeclaringType
        let form = JsonTypes.fieldsOf constructed

        let fields =
            constructor.GetParameters()
            |> Array.map (fun parameter ->
                form
                |> Seq.tryFind (fun field ->
                    String.Equals(field.Member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                )
            )
            |> List.ofArray

        if form.Count > 0 && form.Count = fields.Length && List.forall Option.isSome fields then
            let members =
                List.map2 (fun (field: JsonField option) value -> field.Value.Name, value) fields values

            Terms.object members constructed
        else
            Site.refuseAt
                reporter
                expr
                CompilerCodes.UnsupportedFunction
                $"A workflow cannot make a new {TypeNames.nameOf constructed}: its constructor is .NET code, and does not just take all fields."
                "Use a record, or make the value in a task."

    let private formOf (case: Microsoft.FSharp.Reflection.UnionCaseInfo) (union: JsonUnion) =
        union.Cases |> Seq.find (fun form -> form.Name = case.Name)

    let private noUnion reporter (expr: Expr) (unionType: Type) =
        Site.refuseAt
            reporter
            expr
            CompilerCodes.UnsupportedType
            $"The union {TypeNames.nameOf unionType} has no JSON form."
            "Give its cases and fields different names in JSON, or use another type."

    /// A value of a union.
    let case reporter (expr: Expr) (case: Microsoft.FSharp.Reflection.UnionCaseInfo) (values: Term list) : Term =
        match JsonTypes.unionOf case.DeclaringType with
        | ValueNone -> noUnion reporter expr case.DeclaringType
        | ValueSome union ->
            let form = formOf case union

            if values.IsEmpty then
                Terms.constant (Json.op_Implicit form.JsonName) case.DeclaringType
            else
                let fields =
                    List.map2 (fun (field: JsonField) value -> field.Name, value) (List.ofSeq form.Fields) values

                Terms.object ((union.Discriminator, Terms.text form.JsonName) :: fields) case.DeclaringType

    /// Whether a value is of a case of a union.
    let isCase reporter (expr: Expr) (case: Microsoft.FSharp.Reflection.UnionCaseInfo) (target: Term) : Term =
        match JsonTypes.unionOf case.DeclaringType with
        | ValueNone -> noUnion reporter expr case.DeclaringType
        | ValueSome union -> CaseTestTerm(target, union, formOf case union)
