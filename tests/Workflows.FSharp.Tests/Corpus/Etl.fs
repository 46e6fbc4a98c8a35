/// Data from here to there.
module Workflows.FSharp.Tests.Corpus.Etl

open Workflows.FSharp

type Load = {
    Table: string
    Partitions: int list
    Expected: int
}

type Loaded = {
    Table: string
    Rows: int
    /// Whether every partition had rows.
    Full: bool
}

let private loadPartition =
    flaky
        "LoadPartition"
        1
        "Db.Throttled"
        (fun partition ->
            if partition < 0 then
                refuse "Db.NoPartition" "negative"
            else
                partition * 100
        )

let private drop = lambda "DropTable" (fun (_: string) -> ())

/// A block that fails is undone as a whole.
let loadTable =
    Workflow.define (
        "LoadTable",
        fun (load: Load) ->
            workflow {
                try
                    let! rows =
                        load.Partitions
                        |> mapEach
                            4
                            (fun partition ->
                                workflow {
                                    return!
                                        call loadPartition partition
                                        |> retry (
                                            Retry.on [ "Db.Throttled" ]
                                            |> Retry.backoff 3.
                                            |> Retry.maxDelay (seconds 20)
                                        )
                                        |> timeout (minutes 10)
                                }
                            )

                    let total = List.sum rows

                    if total <> load.Expected then
                        return! fail "Load.Incomplete" $"{total} of {load.Expected} rows in {load.Table}"
                    else
                        return {
                            Table = load.Table
                            Rows = total
                            Full = rows |> List.forall (fun count -> count > 0)
                        }
                with TaskFailed(error, cause) ->
                    do! call drop load.Table
                    return! fail "Load.Undone" $"{error}: {cause}"
            }
    )

type Page = { Rows: int list; Next: string option }

type Import = {
    Pages: int
    Sum: int
    /// The first row of the last page that had one.
    Last: int option
}

let private readPage =
    lambda
        "ReadPage"
        (fun (token: string option) ->
            match token with
            | None -> { Rows = [ 1; 2; 3 ]; Next = Some "b" }
            | Some "b" -> { Rows = []; Next = Some "c" }
            | Some "c" -> { Rows = [ 4 ]; Next = None }
            | Some other -> refuse "Page.Unknown" other
        )

/// Pages, as long as there is a next one.
let import =
    Workflow.define (
        "ImportPages",
        fun (start: string option) ->
            workflow {
                let mutable token = start
                let mutable pages = 0
                let mutable sum = 0
                let mutable last: int option = None
                let mutable more = true

                while more do
                    let! page = call readPage token
                    pages <- pages + 1
                    sum <- sum + List.sum page.Rows
                    last <- page.Rows |> List.tryHead |> Option.orElse last
                    token <- page.Next
                    more <- Option.isSome page.Next

                return {
                    Pages = pages
                    Sum = sum
                    Last = last
                }
            }
    )

type Cell = { Row: int; Column: int; Value: int }

let private readCell =
    lambda "ReadCell" (fun (row: int, column: int) -> row * 10 + column)

/// Maps in maps: the inner one reads variables of all that is around it.
let transpose =
    Workflow.define (
        "ReadCells",
        fun
            (sheet:
                {|
                    Rows: int list
                    Columns: int list
                    Shift: int
                |}) ->
            workflow {
                let! cells =
                    sheet.Rows
                    |> mapEach
                        0
                        (fun row ->
                            workflow {
                                let first = row + sheet.Shift

                                return!
                                    sheet.Columns
                                    |> mapEach
                                        1
                                        (fun column ->
                                            workflow {
                                                let! value = call readCell (first, column)

                                                return {
                                                    Row = row
                                                    Column = column
                                                    Value = value
                                                }
                                            }
                                        )
                            }
                        )

                let filled = cells |> List.filter (fun row -> not row.IsEmpty)

                return {|
                    Cells = cells
                    Rows = filled.Length
                |}
            }
    )

let examples = [
    example loadTable [
        {
            Table = "sales"
            Partitions = [ 1; 2; 3 ]
            Expected = 600
        },
        Ok {
            Table = "sales"
            Rows = 600
            Full = true
        }
        {
            Table = "sales"
            Partitions = [ 5 ]
            Expected = 500
        },
        Ok {
            Table = "sales"
            Rows = 500
            Full = true
        }
        {
            Table = "sales"
            Partitions = [ 1; 2 ]
            Expected = 600
        },
        Error "Load.Undone"
        {
            Table = "sales"
            Partitions = [ 1; -2; 3 ]
            Expected = 600
        },
        Error "Load.Undone"
    ]
    example import [
        None, Ok { Pages = 3; Sum = 10; Last = Some 4 }
        Some "c", Ok { Pages = 1; Sum = 4; Last = Some 4 }
        Some "z", Error "Page.Unknown"
    ]
    example transpose [
        {|
            Rows = [ 1; 2 ]
            Columns = [ 3 ]
            Shift = 1
        |},
        Ok {|
            Cells = [
                [ { Row = 1; Column = 3; Value = 23 } ]
                [ { Row = 2; Column = 3; Value = 33 } ]
            ]
            Rows = 2
        |}
        {|
            Rows = [ 7 ]
            Columns = []
            Shift = 0
        |},
        Ok {| Cells = [ [] ]; Rows = 0 |}
        {|
            Rows = [ 7 ]
            Columns = [ 1 ]
            Shift = 0
        |},
        Ok {|
            Cells = [ [ { Row = 7; Column = 1; Value = 71 } ] ]
            Rows = 1
        |}
        {|
            Rows = []
            Columns = [ 1; 2 ]
            Shift = 0
        |},
        Ok {| Cells = []; Rows = 0 |}
    ]
]
