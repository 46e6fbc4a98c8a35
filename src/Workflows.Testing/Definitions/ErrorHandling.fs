namespace Workflows.Testing.Generators

open FsCheck
open FsCheck.FSharp
open Workflows

/// Retriers and catchers.
module internal ErrorHandling =
    let private error =
        Gen.elements [
            ErrorNames.TaskFailed
            ErrorNames.Timeout
            "States.Permissions"
            ErrorNames.DataLimitExceeded
            "Lambda.TooManyRequestsException"
            "Payment.Declined"
            "größe"
        ]

    /// For each of several handlers the errors that it names; only the last may name all.
    let private errorsOf count =
        let some =
            error
            |> Gen.nonEmptyListOf
            |> Gen.resize 3
            |> Gen.map (List.distinct >> EquatableArray.ToEquatableArray)

        let last =
            Gen.frequency [
                1, some
                1, Gen.constant (EquatableArray.ToEquatableArray [ ErrorNames.All ])
            ]

        gen {
            let! before = Gen.listOfLength (count - 1) some
            let! final = last
            return before @ [ final ]
        }

    let private retrier errors =
        gen {
            let! interval = Gen.choose (1, 600) |> Gen.map int64 |> Optional.value

            let! attempts =
                Gen.frequency [ 3, Gen.choose (0, 5); 1, Gen.choose (0, 99_999_999) ]
                |> Gen.map int64
                |> Optional.value

            let! rate =
                Gen.choose (8, 40)
                |> Gen.map (fun eighths -> float eighths / 8.0)
                |> Optional.value

            let! longest = Gen.choose (601, 31_622_399) |> Gen.map int64 |> Optional.value

            let! jitter =
                Gen.elements [ JitterStrategy.None; JitterStrategy.Full ] |> Optional.value

            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                Retrier(
                    ErrorEquals = errors,
                    IntervalSeconds = interval,
                    MaxAttempts = attempts,
                    BackoffRate = rate,
                    MaxDelaySeconds = longest,
                    JitterStrategy = jitter,
                    Comment = comment,
                    UnknownFields = unknown
                )
        }

    /// The field `Retry`.
    let retry =
        gen {
            let! count = Gen.choose (1, 3)
            let! errors = errorsOf count
            return! Gen.collectToList retrier errors
        }
        |> Optional.list

    let private jsonataCatcher (errors, next) =
        gen {
            let! assign = Values.jsonataAssign [ "$states.errorOutput" ] |> Optional.json
            let! output = Values.jsonataTemplate [ "$states.errorOutput.Cause" ] |> Optional.json
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                JsonataCatcher(
                    ErrorEquals = errors,
                    Next = next,
                    Assign = assign,
                    Output = output,
                    Comment = comment,
                    UnknownFields = unknown
                )
        }

    let private jsonPathCatcher (errors, next) =
        gen {
            let! assign = Values.payloadTemplate |> Optional.json
            let! resultPath = Optional.path Values.referencePath
            let! comment = Optional.text Text.any
            let! unknown = Values.unknownFields

            return
                JsonPathCatcher(
                    ErrorEquals = errors,
                    Next = next,
                    Assign = assign,
                    ResultPath = resultPath,
                    Comment = comment,
                    UnknownFields = unknown
                )
        }

    /// A catcher for each target; without targets the list is absent or empty.
    let private catchers catcher targets =
        match targets with
        | [] -> Optional.list (Gen.constant [])
        | targets ->
            gen {
                let! errors = errorsOf (List.length targets)
                let! list = List.zip errors targets |> Gen.collectToList catcher
                return EquatableArray.ToEquatableArray list
            }

    /// The field `Catch` of a JSONata state.
    let jsonataCatch targets = catchers jsonataCatcher targets

    /// The field `Catch` of a JSONPath state.
    let jsonPathCatch targets = catchers jsonPathCatcher targets
