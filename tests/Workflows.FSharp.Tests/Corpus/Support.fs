/// Questions of customers.
module Workflows.FSharp.Tests.Corpus.Support

open Workflows.FSharp

type Question = { Words: string list; Stars: int list }

type Answer = { Text: string; Sure: bool }

let private search =
    lambda "SearchAnswers" (fun (words: string list) -> words |> List.filter (fun word -> word.Length > 3))

let private choose =
    lambda
        "ChooseAnswer"
        (fun (first: string, second: string) -> if first.Length >= second.Length then first else second)

let private judge =
    lambda "JudgeAnswer" (fun (text: string) -> { Text = text; Sure = text.Length > 5 })

/// Lists by their shape: none, one, two, and more; and lists made of others.
let answerQuestion =
    Workflow.define (
        "AnswerQuestion",
        fun (question: Question) ->
            workflow {
                let! found = call search question.Words

                match found with
                | [] -> return! fail "Answer.None" "Nothing is known about it."
                | [ only ] -> return [ only ]
                | [ first; second ] ->
                    let! better = call choose (first, second)
                    return [ better ]
                | first :: _ ->
                    let! answers = found |> mapEach 2 (fun text -> workflow { return! call judge text })

                    let sure = [
                        for answer in answers do
                            if answer.Sure then
                                answer.Text
                    ]

                    match List.tryItem 1 question.Stars with
                    | Some stars when stars > question.Stars[0] -> return sure
                    | Some _ -> return [ first; found[1] ]
                    | None -> return [ for answer in answers -> answer.Text ]
            }
    )

let examples =
    let question words stars = { Words = words; Stars = stars }
    let many = [ "where"; "my"; "parcel"; "stays"; "delayed" ]

    [
        example answerQuestion [
            question [ "hi"; "you" ] [], Error "Answer.None"
            question [ "my"; "refund" ] [], Ok [ "refund" ]
            question [ "late"; "parcel" ] [], Ok [ "parcel" ]
            question many [ 2; 5 ], Ok [ "parcel"; "delayed" ]
            question many [ 5; 2 ], Ok [ "where"; "parcel" ]
            question many [ 5 ], Ok [ "where"; "parcel"; "stays"; "delayed" ]
        ]
    ]
