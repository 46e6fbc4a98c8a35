namespace Workflows.FSharp

open System
open System.Collections.Generic
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns

/// Methods, properties and constructors, each given by a quotation that uses it, such as <@@ List.map @@>.
module internal Template =
    /// The member that the innermost part of a function's quotation uses.
    let rec memberOf expr : MemberInfo =
        match expr with
        | Lambda(_, body)
        | Let(_, _, body) -> memberOf body
        | Call(_, method, _) -> method
        | PropertyGet(_, property, _) -> property
        | NewObject(constructor, _) -> constructor
        | _ -> invalidArg (nameof expr) $"No member is used in %A{expr}."

    /// The type or module that has a member; of a generic one the definition. Global functions of other languages have none, and
    /// are taken for members of <c>obj</c>.
    let homeOf (item: MemberInfo) : Type =
        match item.DeclaringType with
        | null -> typeof<obj>
        | home when home.IsGenericType -> home.GetGenericTypeDefinition()
        | home -> home

/// What is known of members. An entry is for all instances of a generic definition.
[<Sealed>]
type internal MemberTable<'a>(entries: (Expr * 'a) list) =
    static let sameDefinition = {
        new IEqualityComparer<MemberInfo> with
            member _.Equals(left, right) =
                (nonNull left).HasSameMetadataDefinitionAs(nonNull right)

            member _.GetHashCode item = item.MetadataToken
    }

    let table = Dictionary<MemberInfo, 'a>(sameDefinition)

    do
        for template, value in entries do
            table.Add(Template.memberOf template, value)

    /// What is known of a member.
    member _.TryFind(item: MemberInfo) =
        match table.TryGetValue item with
        | true, value -> ValueSome value
        | _ -> ValueNone

    member _.Contains(item: MemberInfo) = table.ContainsKey item
