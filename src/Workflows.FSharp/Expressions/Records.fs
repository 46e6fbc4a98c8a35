namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Quotations
open Workflows.Compiler

/// The fields of records, objects and cases of unions, and new records.
module internal Records =
    let private noField reporter (expr: Expr) (item: MemberInfo) (owner: Type) =
        let refuse message help =
            Site.refuseAt reporter expr CompilerCodes.UnsupportedFunction message help

        if Seq.isEmpty (JsonTypes.fieldsOf owner) && (JsonTypes.unionOf owner).IsNone then
            refuse
                $"'{item.Name}' of {TypeNames.nameOf owner} has no counterpart in an expression of a workflow."
                "Use the value in a task, or give what is needed as a field of a record."
        else
            refuse
                $"'{item.Name}' of {TypeNames.nameOf owner} is computed by .NET code; its JSON form does not have it."
                "Use its fields, or mark it with [<ReflectedDefinition>]."

    /// The value of a property or field of an object, whose .NET type is given.
    let field reporter (expr: Expr) (item: MemberInfo) (owner: Type) (target: Term) : Term =
        match JsonTypes.tryField item (JsonTypes.fieldsOf owner) with
        | Some field -> FieldTerm(target, field)
        | None ->
            Unions.tryProperty item owner target
            |> Option.defaultWith (fun () -> noField reporter expr item owner)

    /// A record, of the values of its fields in order. Fields that JSON does not have are left out.
    let make (record: Type) (values: Term list) : Term =
        let form = JsonTypes.fieldsOf record

        let members =
            List.zip (List.ofArray (JsonTypes.recordFields record)) values
            |> List.choose (fun (property, value) ->
                JsonTypes.tryField property form |> Option.map (fun field -> field.Name, value)
            )

        Terms.object members record
