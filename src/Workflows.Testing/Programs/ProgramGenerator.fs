namespace Workflows.Testing.Programs

open FsCheck
open FsCheck.FSharp
open Workflows
open Workflows.Testing.Generators

/// Arbitrary programs.
module internal ProgramGenerator =
    let private oneIn n generator =
        Gen.frequency [ n - 1, Gen.constant None; 1, Gen.map Some generator ]

    let private often generator =
        Gen.frequency [ 1, Gen.constant None; 2, Gen.map Some generator ]

    let private upTo most generator =
        Gen.choose (0, most) |> Gen.bind (fun count -> Gen.listOfLength count generator)

    let private word =
        Gen.elements [ ""; "a"; "order"; "größe"; "订单"; "it's \"so\""; "🙂" ]

    let private constant dataType =
        match dataType with
        | Number -> Gen.choose (-20, 40) |> Gen.map (fun half -> JsonOf.number (float half / 2.0))
        | Text -> Gen.map JsonOf.text word
        | Flag -> Gen.elements [ Json.True; Json.False ]
        | Numbers ->
            Gen.choose (0, 9)
            |> Gen.map (int64 >> JsonOf.integer)
            |> upTo 3
            |> Gen.map JsonOf.array
        | Fields _
        | Unknown -> Gen.constant (Expression.simplest dataType)

    let rec private expression depth dataType =
        let read = Gen.choose (0, 20) |> Gen.map (fun nth -> Read(dataType, nth))
        let constant = constant dataType |> Gen.map (fun value -> Constant(dataType, value))

        let apply =
            Expression.operators
            |> List.filter (fun operator -> operator.Gives = dataType)
            |> Gen.elements
            |> Gen.bind (fun operator ->
                operator.Takes
                |> Gen.collectToList (expression (depth - 1))
                |> Gen.map (fun arguments -> Apply(operator, arguments))
            )

        if dataType = Unknown then read
        elif depth = 0 then Gen.frequency [ 3, read; 1, constant ]
        else Gen.frequency [ 2, read; 1, constant; 3, apply ]

    let private valueTypes = [ Number; Text; Flag; Numbers ]

    /// A value of known type: what it may grow to in a loop is known too.
    let private known = Gen.elements valueTypes |> Gen.bind (expression 2)

    let private anything = Gen.frequency [ 4, known; 1, expression 0 Unknown ]

    let private several =
        Gen.subListOf [ "amount"; "name"; "größe"; "a b" ]
        |> Gen.bind (Gen.collectToList (fun name -> Gen.map (fun value -> name, value) known))
        |> Gen.map Several

    let private value = Gen.oneof [ Gen.map Single anything; several ]

    let private assignment =
        Gen.oneof [
            Gen.map New anything
            Gen.map2 (fun nth expression -> Change(nth, expression)) (Gen.choose (0, 5)) anything
        ]

    let private update =
        gen {
            let! output = oneIn 3 value
            let! assign = upTo 2 assignment
            return { Output = output; Assign = assign }
        }

    let private someErrors =
        Gen.elements ProgramErrors.catchable
        |> Gen.nonEmptyListOf
        |> Gen.resize 2
        |> Gen.map List.distinct

    let private errors =
        Gen.frequency [ 2, someErrors; 1, Gen.constant [ ProgramErrors.all ] ]

    let private retrying =
        gen {
            let! errors = errors
            let! interval = Gen.choose (1, 5)
            let! attempts = Gen.choose (0, 3)
            let! rate = Gen.elements [ 1.0; 1.5; 2.0 ]
            let! maxDelay = oneIn 3 (Gen.choose (6, 20))
            let! jitter = Gen.frequency [ 3, Gen.constant false; 1, Gen.constant true ]

            return {
                Errors = errors
                Interval = interval
                Attempts = attempts
                Rate = rate
                MaxDelay = maxDelay
                FullJitter = jitter
            }
        }

    let private call recovery =
        gen {
            let! task = Gen.elements [ "T1"; "T2"; "T3" ]
            let! argument = value
            let! update = update
            let! timeout = oneIn 4 (expression 1 Number)
            let! heartbeat = Gen.elements [ true; false ]
            let! recovery = recovery

            return
                Call {
                    Task = task
                    Argument = argument
                    Update = update
                    Timeout = timeout
                    Heartbeat = heartbeat
                    Recovery = recovery
                }
        }

    let private pause =
        gen {
            let! length =
                Gen.oneof [
                    Gen.map ForSeconds (expression 1 Number)
                    Gen.map UntilTime Text.timestamp
                    Gen.map UntilLater (expression 1 Number)
                ]

            let! output = oneIn 4 value
            return Pause(length, output)
        }

    let private stop =
        gen {
            let! error = Gen.elements (ProgramErrors.stopped :: ProgramErrors.ofTasks)
            let! cause = expression 1 Text
            return Stop(error, cause)
        }

    let private fault =
        Gen.elements [ UndefinedOutput; UndefinedVariable; WrongType; RaisedError ]
        |> Gen.map Break

    let rec private steps depth faulty =
        Gen.sized (fun size ->
            Gen.choose (1, 2 + size / 30)
            |> Gen.bind (fun count -> Gen.listOfLength count (step depth faulty))
        )

    and private step depth faulty =
        let inner = steps (depth - 1) faulty

        Gen.frequency [
            4, Gen.map Compute update
            4, call (recovery depth faulty)
            1, pause
            if depth > 0 then
                3, decide faulty inner
                2, loop inner
                1, together depth faulty inner
                2, forEach depth faulty inner
            if faulty then
                1, oneIn 4 value |> Gen.map Finish
                1, stop
                1, fault
        ]

    and private decide faulty inner =
        let way =
            Gen.map2
                (fun update steps -> { Update = update; Steps = steps })
                update
                (Gen.oneof [ Gen.constant []; inner ])

        gen {
            let! count = Gen.choose (1, 2)
            let! ways = Gen.listOfLength count (Gen.zip (expression 2 Flag) way)
            let! last = way

            let! isComplete =
                Gen.frequency [ 5, Gen.constant true; 1, Gen.constant (not faulty) ]

            return
                Decide {
                    Ways = ways
                    Otherwise = if isComplete then Some last else None
                }
        }

    and private loop inner =
        gen {
            let! times = Gen.choose (0, 3)
            let! checksFirst = Gen.elements [ true; false ]
            let! body = inner

            return
                Repeat {
                    Times = times
                    ChecksFirst = checksFirst
                    Body = body
                }
        }

    and private together depth faulty inner =
        gen {
            let! count = Gen.choose (1, 3)
            let! branches = Gen.listOfLength count inner
            let! arguments = oneIn 3 value
            let! update = update
            let! recovery = recovery depth faulty

            return
                Together {
                    Branches = branches
                    Arguments = arguments
                    Update = update
                    Recovery = recovery
                }
        }

    and private forEach depth faulty inner =
        gen {
            let! items = expression 1 Numbers
            let! selector = oneIn 2 several
            let! concurrency = often (expression 1 Number)
            let! body = inner
            let! update = update
            let! recovery = recovery depth faulty

            return
                ForEach {
                    Items = items
                    Selector = selector
                    Concurrency = concurrency
                    Body = body
                    Update = update
                    Recovery = recovery
                }
        }

    and private recovery depth faulty =
        gen {
            let! retries = upTo 1 retrying

            let! handlers =
                if depth > 0 then
                    upTo 2 (handler depth faulty)
                else
                    Gen.constant []

            return {
                Retries = retries
                Handlers = onlyLastCatchesAll handlers
            }
        }

    and private handler depth faulty =
        gen {
            let! catches = errors
            let! remembers = Gen.elements [ true; false ]
            let! output = oneIn 3 value
            let! steps = Gen.oneof [ Gen.constant []; steps (depth - 1) faulty ]

            return {
                Catches = catches
                Remembers = remembers
                Output = output
                Steps = steps
            }
        }

    /// The name of all errors may stand in the last catcher only.
    and private onlyLastCatchesAll handlers =
        match List.rev handlers with
        | [] -> []
        | last :: before ->
            let others =
                before |> List.filter (fun handler -> handler.Catches <> [ ProgramErrors.all ])

            List.rev (last :: others)

    let private input =
        gen {
            let! amount = Gen.choose (-5, 100)
            let! name = word
            let! urgent = Gen.elements [ true; false ]
            let! quantities = Gen.choose (0, 9) |> upTo 4

            return {
                Amount = amount
                Name = name
                Urgent = urgent
                Quantities = quantities
            }
        }

    /// A program; about a third of them may end early or fail by themselves.
    let program =
        Gen.sized (fun size ->
            let depth =
                if size < 5 then 0
                elif size < 50 then 1
                else 2

            gen {
                let! faulty = Gen.frequency [ 2, Gen.constant false; 1, Gen.constant true ]
                let! input = input
                let! steps = steps depth faulty
                return { Input = input; Steps = steps }
            }
        )
