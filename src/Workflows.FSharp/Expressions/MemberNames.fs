namespace Workflows.FSharp

open System
open System.Reflection
open Microsoft.FSharp.Core

/// Names of functions and members as F# code writes them, for messages.
module internal MemberNames =
    let private moduleSuffix = "Module"

    /// What FSharp.Core puts in front of the names of its types.
    let private compiledPrefix = "FSharp"

    let private sourceName (item: MemberInfo) =
        match item.GetCustomAttribute<CompilationSourceNameAttribute>() with
        | null -> item.Name
        | attribute -> attribute.SourceName

    let private isModule (home: Type) =
        match home.GetCustomAttribute<CompilationMappingAttribute>() with
        | null -> false
        | mapping -> mapping.SourceConstructFlags = SourceConstructFlags.Module

    let private homeName (home: Type) =
        if
            home.Assembly = typeof<int list>.Assembly
            && home.Name.StartsWith(compiledPrefix, StringComparison.Ordinal)
        then
            home.Name.Substring(compiledPrefix.Length).Split('`')[0]
        elif isModule home && home.Name.EndsWith(moduleSuffix, StringComparison.Ordinal) then
            home.Name.Substring(0, home.Name.Length - moduleSuffix.Length)
        else
            home.Name.Split('`')[0]

    let private isOpened (home: Type) =
        home.GetCustomAttribute<AutoOpenAttribute>() |> isNull |> not

    let private operators =
        Map [
            "op_Append", "@"
            "op_Concatenate", "^"
            "op_Exponentiation", "**"
            "op_BitwiseAnd", "&&&"
            "op_BitwiseOr", "|||"
            "op_ExclusiveOr", "^^^"
            "op_LeftShift", "<<<"
            "op_RightShift", ">>>"
            "op_LogicalNot", "~~~"
            "op_Range", ".."
            "op_RangeStep", ".. .."
        ]

    /// The name of a function or member, with the module or type it belongs to unless that is opened by itself.
    let nameOf (item: MemberInfo) =
        match Map.tryFind item.Name operators with
        | Some operator -> $"({operator})"
        | None when isOpened (Template.homeOf item) -> sourceName item
        | None -> $"{homeName (Template.homeOf item)}.{sourceName item}"
