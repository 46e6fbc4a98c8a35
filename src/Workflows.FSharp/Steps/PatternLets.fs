namespace Workflows.FSharp

open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns

/// The names that a pattern gives to the parts of a value: the F# compiler writes them as <c>let</c>s one after the other,
/// those of a tuple from the last to the first.
module internal PatternLets =
    /// The variable that an expression takes a part of, and which items of tuples lead there.
    let rec private part (items: int list) (expr: Expr) =
        match expr with
        | Var root -> Some(root, items)
        | TupleGet(target, index) -> part (index :: items) target
        | PropertyGet(Some target, _, []) -> part items target
        | _ -> None

    let rec private collect root found (expr: Expr) =
        match expr with
        | Let(v, value, body) ->
            match part [] value with
            | Some(var, items) when var = root -> collect root ((items, (v, value)) :: found) body
            | _ -> found, expr
        | _ -> found, expr

    /// <summary>
    /// The names and values of a <c>let</c>, together with those behind it that take parts of the same value, in the order of
    /// the source; and what follows.
    /// </summary>
    let split (expr: Expr) =
        match expr with
        | Let(v, value, body) ->
            match part [] value with
            | Some(root, items) ->
                let found, rest = collect root [ items, (v, value) ] body
                found |> List.rev |> List.sortBy fst |> List.map snd, rest
            | None -> [ v, value ], body
        | _ -> [], expr
