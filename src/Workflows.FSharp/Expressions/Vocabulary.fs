namespace Workflows.FSharp

open System
open System.Collections.Generic
open System.Reflection
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Reflection
open Workflows.Compiler

/// The functions, operators and properties that expressions of a workflow can use.
module internal Vocabulary =
    let private same: Rule = fun _ terms -> terms.Head

    let private item index : Rule =
        fun site terms -> ItemTerm(terms.Head, index, site.Expr.Type)

    let private addition: Rule =
        fun site terms ->
            if site.Expr.Type = typeof<string> then
                Text.concatenation site terms
            else
                Numbers.arithmetic Operation.Add site terms

    let private operators () : (Expr * Rule) list = [
        <@@ (+) @@>, addition
        <@@ (-) @@>, Numbers.arithmetic Operation.Subtract
        <@@ (*) @@>, Numbers.arithmetic Operation.Multiply
        <@@ (/) @@>, Numbers.arithmetic Operation.Divide
        <@@ (%) @@>, Numbers.arithmetic Operation.Remainder
        <@@ (~-) @@>, Numbers.arithmetic Operation.Negate
        <@@ (~+) @@>, same
        <@@ (=) @@>, Comparison.equality
        <@@ (<>) @@>, Comparison.inequality
        <@@ (<) @@>, Comparison.order Operation.Less
        <@@ (<=) @@>, Comparison.order Operation.LessOrEqual
        <@@ (>) @@>, Comparison.order Operation.Greater
        <@@ (>=) @@>, Comparison.order Operation.GreaterOrEqual
        <@@ not @@>, (fun _ terms -> Terms.negation terms.Head)

        <@@ fun (x: float) -> int x @@>, Numbers.convert
        <@@ fun (x: float) -> int64 x @@>, Numbers.convert
        <@@ fun (x: float) -> decimal x @@>, Numbers.convert
        <@@ fun (x: int) -> float x @@>, Numbers.convert
        <@@ fun (x: int) -> abs x @@>, Numbers.absolute
        <@@ fun (x: int) -> max x x @@>, Numbers.extreme Operation.GreaterOrEqual
        <@@ fun (x: int) -> min x x @@>, Numbers.extreme Operation.LessOrEqual

        <@@ fst @@>, item 0
        <@@ snd @@>, item 1
        <@@ id @@>, same
        <@@ fun (x: int seq) -> seq x @@>, same
        <@@ fun (x: int) -> string x @@>, Text.conversion
        <@@ fun (x: string | null) -> isNull x @@>, Text.isNull
        <@@ defaultArg @@>, Options.defaultArgument
    ]

    let private texts () : (Expr * Rule) list = [
        <@@ fun (x: int) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: decimal) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: float) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: bool) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: string) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: Guid) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: obj) -> x.ToString() @@>, Text.conversion
        <@@ fun (x: string) -> String.Concat(x, x) @@>, Text.concatenation
        <@@ fun (x: string) -> String.Concat(x, x, x) @@>, Text.concatenation
        <@@ fun (x: string) -> String.Concat(x, x, x, x) @@>, Text.concatenation
        <@@ fun (x: string array) -> String.Concat x @@>, Text.concatenation
        <@@ String.IsNullOrEmpty @@>, Text.isNullOrEmpty
        <@@ String.length @@>, Site.operation Operation.StringLength
        <@@ fun (x: string) -> x.Length @@>, Site.operation Operation.StringLength
    ]

    /// What the pattern <c>ValueSome x</c> reads, for which there is no syntax.
    let private valueOfPattern =
        let some =
            FSharpType.GetUnionCases typeof<int voption>
            |> Array.find (fun case -> case.GetFields().Length > 0)

        Expr.PropertyGet(<@@ ValueSome 1 @@>, some.GetFields()[0])

    let private options () : (Expr * Rule) list = [
        <@@ fun (x: int option) -> x.Value @@>, Options.value
        <@@ fun (x: int option) -> x.IsSome @@>, Options.isPresent
        <@@ fun (x: int option) -> x.IsNone @@>, Options.isAbsent
        <@@ fun (x: int voption) -> x.Value @@>, Options.value
        valueOfPattern, Options.value
        <@@ fun (x: int voption) -> x.IsSome @@>, Options.isPresent
        <@@ fun (x: int voption) -> x.IsNone @@>, Options.isAbsent
        <@@ fun (x: Nullable<int>) -> x.Value @@>, Options.value
        <@@ fun (x: Nullable<int>) -> x.HasValue @@>, Options.isPresent
        <@@ Option.get @@>, Options.value
        <@@ Option.isSome @@>, Options.isPresent
        <@@ Option.isNone @@>, Options.isAbsent
        <@@ Option.defaultValue @@>, Options.defaultValue
        <@@ Option.defaultWith @@>, Options.defaultWith
        <@@ Option.map @@>, Options.map
        <@@ Option.bind @@>, Options.bind
        <@@ Option.filter @@>, Options.filter
        <@@ Option.exists @@>, Options.exists
        <@@ Option.forall @@>, Options.forAll
        <@@ Option.contains<int> @@>, Options.contains
        <@@ Option.orElse @@>, Options.orElse
        <@@ Option.toList @@>, Options.toList
        <@@ Option.ofNullable<int> @@>, same
        <@@ Option.toNullable<int> @@>, same
        <@@ fun (x: string | null) -> Option.ofObj x @@>, same
    ]

    let private lists () : (Expr * Rule) list = [
        <@@ fun (x: int list) -> x.Length @@>, Site.operation Operation.ListLength
        <@@ fun (x: int list) -> x.IsEmpty @@>, Lists.isEmpty
        <@@ fun (x: int list) -> x.Head @@>, Site.operation Operation.ListHead
        <@@ fun (x: int list) -> x[0] @@>, Lists.item
        <@@ List.singleton @@>, Lists.singleton
        <@@ List.item @@>, Lists.itemAt
        <@@ List.tryItem @@>, Lists.tryItemAt
        <@@ List.map @@>, Lists.throughFunction Operation.ListMap
        <@@ List.filter @@>, Lists.throughFunction Operation.ListFilter
        <@@ List.exists @@>, Lists.throughFunction Operation.ListExists
        <@@ List.forall @@>, Lists.throughFunction Operation.ListForAll
        <@@ List.choose @@>, Lists.choose
        <@@ List.find @@>, Lists.find
        <@@ List.tryFind @@>, Lists.tryFind
        <@@ List.contains<int> @@>, Lists.contains
        <@@ List.length @@>, Site.operation Operation.ListLength
        <@@ List.isEmpty @@>, Lists.isEmpty
        <@@ List.head @@>, Site.operation Operation.ListHead
        <@@ List.tryHead @@>, Lists.tryHead
        <@@ fun (x: int list) -> List.sum x @@>, Lists.sum
        <@@ fun (x: int list) -> List.sumBy id x @@>, Lists.sumBy
        <@@ List.ofSeq @@>, same
        <@@ List.toSeq @@>, same
        <@@ List.ofArray @@>, same
        <@@ List.toArray @@>, same
    ]

    let private arrays () : (Expr * Rule) list = [
        <@@ fun (x: int array) -> x.Length @@>, Site.operation Operation.ListLength
        <@@ Array.singleton @@>, Lists.singleton
        <@@ Array.item @@>, Lists.itemAt
        <@@ Array.tryItem @@>, Lists.tryItemAt
        <@@ Array.map @@>, Lists.throughFunction Operation.ListMap
        <@@ Array.filter @@>, Lists.throughFunction Operation.ListFilter
        <@@ Array.exists @@>, Lists.throughFunction Operation.ListExists
        <@@ Array.forall @@>, Lists.throughFunction Operation.ListForAll
        <@@ Array.choose @@>, Lists.choose
        <@@ Array.find @@>, Lists.find
        <@@ Array.tryFind @@>, Lists.tryFind
        <@@ Array.contains<int> @@>, Lists.contains
        <@@ Array.length @@>, Site.operation Operation.ListLength
        <@@ Array.isEmpty @@>, Lists.isEmpty
        <@@ Array.head @@>, Site.operation Operation.ListHead
        <@@ Array.tryHead @@>, Lists.tryHead
        <@@ fun (x: int array) -> Array.sum x @@>, Lists.sum
        <@@ fun (x: int array) -> Array.sumBy id x @@>, Lists.sumBy
        <@@ Array.ofSeq @@>, same
        <@@ Array.toSeq @@>, same
        <@@ Array.ofList @@>, same
        <@@ Array.toList @@>, same
    ]

    let private sequences () : (Expr * Rule) list = [
        <@@ fun (x: ICollection<int>) -> x.Count @@>, Site.operation Operation.ListLength
        <@@ fun (x: IReadOnlyCollection<int>) -> x.Count @@>, Site.operation Operation.ListLength
        <@@ fun (x: List<int>) -> x.Count @@>, Site.operation Operation.ListLength
        <@@ fun (x: IReadOnlyList<int>) -> x[0] @@>, Lists.item
        <@@ fun (x: List<int>) -> x[0] @@>, Lists.item
        <@@ Seq.map @@>, Lists.throughFunction Operation.ListMap
        <@@ Seq.filter @@>, Lists.throughFunction Operation.ListFilter
        <@@ Seq.exists @@>, Lists.throughFunction Operation.ListExists
        <@@ Seq.forall @@>, Lists.throughFunction Operation.ListForAll
        <@@ Seq.choose @@>, Lists.choose
        <@@ Seq.find @@>, Lists.find
        <@@ Seq.tryFind @@>, Lists.tryFind
        <@@ Seq.contains<int> @@>, Lists.contains
        <@@ Seq.length @@>, Site.operation Operation.ListLength
        <@@ Seq.isEmpty @@>, Lists.isEmpty
        <@@ Seq.head @@>, Site.operation Operation.ListHead
        <@@ Seq.tryHead @@>, Lists.tryHead
        <@@ fun (x: int seq) -> Seq.sum x @@>, Lists.sum
        <@@ fun (x: int seq) -> Seq.sumBy id x @@>, Lists.sumBy
        <@@ Seq.item @@>, Lists.itemAt
        <@@ Seq.tryItem @@>, Lists.tryItemAt
        <@@ Seq.singleton @@>, Lists.singleton
        <@@ Seq.collect @@>, Lists.collect
        <@@ Seq.delay @@>, Lists.delay
        <@@ Seq.ofList @@>, same
        <@@ Seq.toList @@>, same
        <@@ Seq.ofArray @@>, same
        <@@ Seq.toArray @@>, same
    ]

    /// What the F# compiler itself writes for items of arrays and strings.
    let private intrinsics () : (Expr * Rule) list = [
        <@@ fun (x: int array) -> x[0] @@>, Lists.item
        <@@ fun (x: string) -> x[0] @@>, Text.character
    ]

    /// The rules by the types and modules that have the members. Those of a module are made when a member of it is first used:
    /// reading the quotations takes time.
    let private themes =
        let themes = Dictionary<Type, Lazy<MemberTable<Rule>>>()

        let add homes (entries: unit -> (Expr * Rule) list) =
            let rules = lazy MemberTable<Rule>(entries ())

            for home in homes do
                themes.Add(home, rules)

        let moduleOf template =
            Template.homeOf (Template.memberOf template)

        add [ moduleOf <@@ not @@> ] operators

        add
            [
                typeof<string>
                typeof<obj>
                typeof<int>
                typeof<decimal>
                typeof<float>
                typeof<bool>
                typeof<Guid>
                moduleOf <@@ String.length @@>
            ]
            texts

        add
            [
                typedefof<_ option>
                typedefof<_ voption>
                typedefof<Nullable<_>>
                moduleOf <@@ Option.isNone @@>
            ]
            options

        add [ typedefof<_ list>; moduleOf <@@ List.isEmpty @@> ] lists
        add [ typeof<Array>; moduleOf <@@ Array.isEmpty @@> ] arrays

        add
            [
                typedefof<ICollection<_>>
                typedefof<IReadOnlyCollection<_>>
                typedefof<IReadOnlyList<_>>
                typedefof<List<_>>
                moduleOf <@@ Seq.isEmpty @@>
            ]
            sequences

        add [ moduleOf <@@ fun (x: int array) -> x[0] @@> ] intrinsics
        themes

    /// The rule of a function, operator or property.
    let tryFind (item: MemberInfo) =
        match themes.TryGetValue(Template.homeOf item) with
        | true, rules -> rules.Value.TryFind item
        | _ -> ValueNone
