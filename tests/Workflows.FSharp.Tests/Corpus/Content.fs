/// Texts and what they are about.
module Workflows.FSharp.Tests.Corpus.Content

open Workflows.FSharp

type Ticket = {
    Id: int
    Kind: string
    Subject: string
    Language: string option
    Priority: int
}

type Routed = {
    Ticket: int
    Team: string
    Reply: string
    Wait: int
}

let private detect =
    lambda "DetectLanguage" (fun (text: string) -> if text.Contains 'ß' then "de" else "en")

let private assign =
    lambda "AssignTeam" (fun (topic: string, language: string) -> $"{topic}-{language}")

let private page = lambda "PageEngineer" (fun (ticket: Ticket) -> ticket.Priority)

/// Texts: what they are, how long they are, and what is made of them.
let routeTicket =
    Workflow.define (
        "RouteTicket",
        fun (ticket: Ticket) ->
            workflow {
                let topic =
                    match ticket.Kind with
                    | "invoice"
                    | "refund" -> "billing"
                    | "" when ticket.Subject = "" -> "unknown"
                    | "" -> "general"
                    | kind when String.length kind > 10 -> "special"
                    | kind -> "about-" + kind

                let! language =
                    workflow {
                        match ticket.Language with
                        | Some language -> return language
                        | None -> return! call detect ticket.Subject
                    }

                let! team = call assign (topic, language)

                let wait =
                    match ticket.Priority with
                    | 1 -> 0
                    | 2
                    | 3 -> 4
                    | n when n < 0 -> 0
                    | n -> n * 2

                if wait = 0 then
                    let! _ = call page ticket
                    ()

                return {
                    Ticket = ticket.Id
                    Team = team
                    Reply = $"Ticket #{ticket.Id} ({topic}) is with {team}, {wait} h at most."
                    Wait = wait
                }
            }
    )

type Page = {
    Title: string
    Paragraphs: string list
    Languages: string list
}

let private translate =
    lambda "Translate" (fun (text: string, language: string) -> $"{language}:{text}")

let private proofread =
    flaky "Proofread" 1 "Reader.Away" (fun (texts: string list) -> texts.Length)

/// Anonymous records, and a list of lists that stays one.
let translatePage =
    Workflow.define (
        "TranslatePage",
        fun (page: Page) ->
            workflow {
                let! versions =
                    page.Languages
                    |> mapEach
                        0
                        (fun language ->
                            workflow {
                                let! title = call translate (page.Title, language) |> named "TranslateTitle"

                                let! paragraphs =
                                    page.Paragraphs
                                    |> mapEach
                                        3
                                        (fun paragraph -> workflow { return! call translate (paragraph, language) })

                                let! read =
                                    call proofread paragraphs |> retry (Retry.always |> Retry.every (minutes 5))

                                return {|
                                    Title = title
                                    Text = [ [ title ]; paragraphs ]
                                    Read = read
                                |}
                            }
                        )

                return {|
                    Versions = versions
                    Texts = versions |> List.map _.Text
                    Read = versions |> List.sumBy _.Read
                |}
            }
    )

type Picture = { File: string; Bytes: int }

type Finding =
    | Face of name: string option * certainty: float
    | Text of string
    | Nothing

let private recognise =
    lambda
        "Recognise"
        (fun (picture: Picture) ->
            match picture.Bytes with
            | 0 -> refuse "Picture.Empty" picture.File
            | 1 -> Nothing
            | 2 -> Text "EXIT"
            | 3 -> Face(None, 0.4)
            | bytes -> Face(Some picture.File, float bytes / 100.)
        )

let private askPerson =
    lambda "AskPerson" (fun (file: string) -> if file = "blurry" then None else Some file)

/// The cases of a union, with fields, options in them, and guards.
let classifyPicture =
    Workflow.define (
        "ClassifyPicture",
        fun (picture: Picture) ->
            workflow {
                let! finding = call recognise picture

                match finding with
                | Face(Some name, certainty) when certainty >= 0.9 -> return $"{name}, for sure"
                | Face(Some name, _) ->
                    let! answer = call askPerson name

                    match answer with
                    | Some person -> return $"{person}, says a person"
                    | None -> return "somebody"
                | Face(None, _) -> return "somebody"
                | Text text -> return $"the text {text}"
                | Nothing -> return "nothing"
            }
    )

let examples = [
    example routeTicket [
        {
            Id = 1
            Kind = "refund"
            Subject = "Too small"
            Language = Some "fr"
            Priority = 2
        },
        Ok {
            Ticket = 1
            Team = "billing-fr"
            Reply = "Ticket #1 (billing) is with billing-fr, 4 h at most."
            Wait = 4
        }
        {
            Id = 2
            Kind = "delivery"
            Subject = "Straße"
            Language = None
            Priority = 1
        },
        Ok {
            Ticket = 2
            Team = "about-delivery-de"
            Reply = "Ticket #2 (about-delivery) is with about-delivery-de, 0 h at most."
            Wait = 0
        }
        {
            Id = 3
            Kind = ""
            Subject = ""
            Language = None
            Priority = 7
        },
        Ok {
            Ticket = 3
            Team = "unknown-en"
            Reply = "Ticket #3 (unknown) is with unknown-en, 14 h at most."
            Wait = 14
        }
        {
            Id = 4
            Kind = "subscriptions"
            Subject = "Which?"
            Language = None
            Priority = -1
        },
        Ok {
            Ticket = 4
            Team = "special-en"
            Reply = "Ticket #4 (special) is with special-en, 0 h at most."
            Wait = 0
        }
    ]
    example translatePage [
        {
            Title = "t"
            Paragraphs = [ "p" ]
            Languages = [ "sv" ]
        },
        Ok {|
            Versions = [
                {|
                    Title = "sv:t"
                    Text = [ [ "sv:t" ]; [ "sv:p" ] ]
                    Read = 1
                |}
            ]
            Texts = [ [ [ "sv:t" ]; [ "sv:p" ] ] ]
            Read = 1
        |}
        {
            Title = "t"
            Paragraphs = []
            Languages = [ "sv"; "da" ]
        },
        Ok {|
            Versions = [
                {|
                    Title = "sv:t"
                    Text = [ [ "sv:t" ]; [] ]
                    Read = 0
                |}
                {|
                    Title = "da:t"
                    Text = [ [ "da:t" ]; [] ]
                    Read = 0
                |}
            ]
            Texts = [ [ [ "sv:t" ]; [] ]; [ [ "da:t" ]; [] ] ]
            Read = 0
        |}
        {
            Title = "t"
            Paragraphs = [ "p" ]
            Languages = []
        },
        Ok {|
            Versions = []
            Texts = []
            Read = 0
        |}
    ]
    example classifyPicture [
        { File = "ida"; Bytes = 95 }, Ok "ida, for sure"
        { File = "ida"; Bytes = 60 }, Ok "ida, says a person"
        { File = "blurry"; Bytes = 60 }, Ok "somebody"
        { File = "tom"; Bytes = 3 }, Ok "somebody"
        { File = "tom"; Bytes = 2 }, Ok "the text EXIT"
        { File = "tom"; Bytes = 1 }, Ok "nothing"
        { File = "tom"; Bytes = 0 }, Error "Picture.Empty"
    ]
]
