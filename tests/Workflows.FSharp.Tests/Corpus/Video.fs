/// Films.
module Workflows.FSharp.Tests.Corpus.Video

open Workflows.FSharp

type Film = {
    Id: string
    Minutes: int
    Heights: int list
}

type Rendition = { Height: int; Megabytes: int }

type Release = {
    Film: string
    Renditions: Rendition list
    Poster: string
    Megabytes: int
}

let private transcode =
    Task.ecs
        "Transcode"
        (fun _ (height: int, minutes: int) ->
            task {
                return {
                    Height = height
                    Megabytes = height * minutes / 10
                }
            }
        )
    |> Task.timeout (hours 6)

let private poster =
    Task.lambda "DrawPoster" (fun _ (id: string) -> task { return id + ".png" })

let private publish = lambda "PublishFilm" (fun (_: Release) -> ())

let transcodeFilm =
    Workflow.define (
        "TranscodeFilm",
        fun (film: Film) ->
            workflow {
                let! renditions =
                    film.Heights
                    |> mapEach
                        2
                        (fun height ->
                            workflow {
                                return!
                                    call transcode (height, film.Minutes)
                                    |> timeout (hours 4)
                                    |> heartbeat (minutes 5)
                                    |> named "Transcode one height"
                            }
                        )
                    |> named "Transcode all heights"

                and! poster = call poster film.Id

                let release = {
                    Film = film.Id
                    Renditions = renditions |> List.filter (fun r -> r.Megabytes > 0)
                    Poster = poster
                    Megabytes = renditions |> List.sumBy _.Megabytes
                }

                do! call publish release |> named "Publish"
                return release
            }
    )

type Job = {
    Id: string
    Status: string
    Percent: int
}

let private startCaptions =
    lambda
        "StartCaptions"
        (fun film -> {
            Id = film
            Status = "QUEUED"
            Percent = 0
        })

let private readCaptions =
    lambda
        "ReadCaptions"
        (fun (job: Job) ->
            let percent = job.Percent + 40

            match job.Id with
            | "silent" -> {
                job with
                    Status = "FAILED"
                    Percent = percent
              }
            | "endless" -> job
            | _ when percent >= 100 -> {
                job with
                    Status = "COMPLETED"
                    Percent = 100
              }
            | _ -> {
                job with
                    Status = "RUNNING"
                    Percent = percent
              }
        )

/// A job that is asked every half minute how far it is.
let captionFilm =
    Workflow.define (
        "CaptionFilm",
        fun (film: string) ->
            workflow {
                let! started = call startCaptions film
                let mutable job = started
                let mutable polls = 0

                while (job.Status = "QUEUED" || job.Status = "RUNNING") && polls < 20 do
                    do! sleep (seconds 30)
                    let! read = call readCaptions job
                    job <- read
                    polls <- polls + 1

                match job.Status with
                | "COMPLETED" -> return polls
                | "FAILED" -> return! fail "Captions.Failed" $"{film} at {job.Percent}%%"
                | status -> return! fail "Captions.Stuck" $"{film} is {status} after {polls} polls"
            }
    )

type Episode = {
    Season: int
    Number: int
    Title: string
}

let private upload =
    lambda "UploadEpisode" (fun (episode: Episode) -> $"s{episode.Season}e{episode.Number}", episode.Title.Length)

let private announce =
    lambda "AnnounceEpisode" (fun (url: string, size: int, text: string) -> $"{url} ({size}): {text}")

/// Tuples: what a task gives, what it takes, what comes of it.
let publishEpisode =
    Workflow.define (
        "PublishEpisode",
        fun (episode: Episode) ->
            workflow {
                let! url, size = call upload episode

                let rank, text =
                    match episode.Season, episode.Number with
                    | 1, 1 -> 1, "It begins."
                    | season, 1 -> season, $"Season {season} begins."
                    | _, number when number >= 10 -> 0, "It ends."
                    | season, number -> 0, $"Episode {number} of season {season}"

                let! post = call announce (url, size, text)
                return rank, post
            }
    )

let examples = [
    example transcodeFilm [
        {
            Id = "f1"
            Minutes = 50
            Heights = [ 1080; 720; 0 ]
        },
        Ok {
            Film = "f1"
            Renditions = [ { Height = 1080; Megabytes = 5400 }; { Height = 720; Megabytes = 3600 } ]
            Poster = "f1.png"
            Megabytes = 9000
        }
        { Id = "f2"; Minutes = 1; Heights = [] },
        Ok {
            Film = "f2"
            Renditions = []
            Poster = "f2.png"
            Megabytes = 0
        }
        {
            Id = "f3"
            Minutes = 10
            Heights = [ 480; 0 ]
        },
        Ok {
            Film = "f3"
            Renditions = [ { Height = 480; Megabytes = 480 } ]
            Poster = "f3.png"
            Megabytes = 480
        }
    ]
    example captionFilm [
        "talk", Ok 3
        "silent", Error "Captions.Failed"
        "endless", Error "Captions.Stuck"
    ]
    example publishEpisode [
        {
            Season = 1
            Number = 1
            Title = "Pilot"
        },
        Ok(1, "s1e1 (5): It begins.")
        {
            Season = 3
            Number = 1
            Title = "Return"
        },
        Ok(3, "s3e1 (6): Season 3 begins.")
        {
            Season = 2
            Number = 10
            Title = "End"
        },
        Ok(0, "s2e10 (3): It ends.")
        {
            Season = 2
            Number = 4
            Title = "Middle"
        },
        Ok(0, "s2e4 (6): Episode 4 of season 2")
    ]
]
