namespace Workflows.FSharp

open System
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns
open Workflows.Compiler

/// Text with values in it: <c>$"…"</c> and <c>sprintf</c>.
module internal Interpolation =
    let private help =
        "Write the value without a format, as in $\"{total}\", or make the text in a task."

    let private refuse reporter (expr: Expr) message =
        Site.refuseAt reporter expr CompilerCodes.UnsupportedFormat message help

    /// The format, and the values of an interpolated string's holes.
    let private (|Format|_|) (expr: Expr) =
        match expr with
        | Coerce(NewObject(_, Value((:? string as format), _) :: rest), _)
        | NewObject(_, Value((:? string as format), _) :: rest) ->
            match rest with
            | NewArray(_, holes) :: _ -> Some(format, holes)
            | _ -> Some(format, [])
        | _ -> None

    let private unboxed (expr: Expr) =
        match expr with
        | Call(None, _, [ value ]) when expr.Type = typeof<obj> -> value
        | Coerce(value, _) -> value
        | _ -> expr

    let private textOf reporter (expr: Expr) (term: Term) =
        match Text.tryText expr.Type term with
        | Some text -> text
        | None -> Text.refuse reporter expr expr.Type

    let private hole reporter part (expr: Expr) (term: Term) =
        match part with
        | Hole 'b' when expr.Type = typeof<bool> -> Terms.conditional term (Terms.text "true") (Terms.text "false")
        | Hole('P' | 's' | 'd' | 'i' | 'u' | 'c' | 'O') -> textOf reporter expr term
        | Hole specifier -> refuse reporter expr $"A workflow cannot make text with the format '%%{specifier}'."
        | FormattedHole format -> refuse reporter expr $"A workflow cannot make text with the format '{format}'."
        | Literal text -> Terms.text text

    /// Text made by a format from values, which are translated by the function.
    let private fill reporter (whole: Expr) (translate: Expr -> Term) format (values: Expr list) =
        let fillPart rest part =
            match part, rest with
            | Literal text, _ -> Terms.text text, rest
            | _, value :: others -> hole reporter part value (translate value), others
            | _, [] -> refuse reporter whole "A workflow cannot make text with a format whose values are missing.", []

        TextFormat.parse format |> List.mapFold fillPart values |> fst |> Text.concat

    let private formatting =
        MemberTable<unit>([ <@@ fun format -> sprintf (format: Printf.StringFormat<string>) @@>, () ])

    /// Text that an expression makes by a format, if it is one.
    let tryTranslate reporter (translate: Expr -> Term) (expr: Expr) : Term option =
        let rec read (part: Expr) values =
            match part with
            | Application(f, value) -> read f (value :: values)
            | Call(None, method, [ Format(format, holes) ]) when formatting.Contains method ->
                Some(format, List.map unboxed holes @ values)
            | _ -> None

        match read expr [] with
        | Some(format, values) when expr.Type = typeof<string> -> Some(fill reporter expr translate format values)
        | _ -> None
