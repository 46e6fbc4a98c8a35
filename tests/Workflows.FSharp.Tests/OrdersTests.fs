/// The sample, run on its orders.
module Workflows.FSharp.Tests.OrdersTests

open System
open System.Collections.Concurrent
open System.IO
open Orders
open Orders.FulfilOrder
open Workflows
open Workflows.Engine
open Workflows.Engine.Tasks
open Workflows.FSharp.Tests.Corpus
open Xunit

let private folder = lazy Repository.path "samples/Orders/orders"
let private expectation = ".expected.json"

let orders =
    TheoryData<string>(
        Directory.GetFiles folder.Value
        |> Array.filter (fun file -> not (file.EndsWith expectation))
        |> Array.map (fun file -> nonNull (Path.GetFileNameWithoutExtension file))
    )

/// The sample's tasks, and a note of every call.
type private Notebook() =
    let tasks = TaskBindings fulfil.Tasks
    let notes = ConcurrentQueue<string * int>()

    /// The numbers of the attempts of a task's calls, in order.
    member _.Attempts task = [
        for name, attempt in notes do
            if name = task then
                attempt
    ]

    interface ITaskRunner with
        member _.Missing state = tasks.Missing state

        member _.RunAsync request =
            notes.Enqueue(request.StateName, request.Attempt)
            tasks.RunAsync request

let private read file =
    Json.Parse(File.ReadAllText(Path.Combine(folder.Value, file)))

let private run order =
    let notebook = Notebook()
    let machine = CompiledMachine.Compile fulfil.Definition

    let result =
        machine.RunAsync(read $"{order}.json", notebook).GetAwaiter().GetResult()

    notebook, result

let private receipt (result: ExecutionResult) =
    WorkflowJson.FromJson<Receipt> result.Output

[<Fact>]
let ``the sample has nothing to be said against`` () = Assert.Empty fulfil.Diagnostics

[<Theory; MemberData(nameof orders)>]
let ``an order ends as it should`` (order: string) =
    let _, result = run order

    if File.Exists(Path.Combine(folder.Value, order + expectation)) then
        let expected = read (order + expectation)
        Assert.Equal(expected["status"].GetString(), result.Status.ToText())
        Assert.Equal(expected["error"].GetString(), result.Error)
    else
        Assert.Equal(ExecutionStatus.Succeeded, result.Status)
        Assert.Equal((read $"{order}.json").["id"].GetString(), (receipt result).OrderId)

[<Fact>]
let ``an order is checked, paid, packed and announced`` () =
    let notebook, result = run "fulfilled"

    Assert.Equal({ OrderId = "A-1001"; Parcels = 3 }, receipt result)
    Assert.Equal(TimeSpan.FromHours 1., result.Duration)

    for task in [ "Validate"; "Charge"; "Reserve"; "Notify" ] do
        Assert.Equal<int list>([ 1 ], notebook.Attempts task)

    Assert.Equal<int list>([ 1; 1; 1 ], notebook.Attempts "Pack")
    Assert.Empty(notebook.Attempts "Escalate")

[<Fact>]
let ``a bank that does not answer is asked again`` () =
    let notebook, result = run "busy-bank"

    Assert.Equal({ OrderId = "A-1002"; Parcels = 2 }, receipt result)
    Assert.Equal<int list>([ 1; 2; 3 ], notebook.Attempts "Charge")
    Assert.Equal<int list>([ 1 ], notebook.Attempts "Reserve")
    // Five seconds, then ten.
    Assert.Equal(TimeSpan.FromHours 1. + TimeSpan.FromSeconds 15., result.Duration)

[<Fact>]
let ``mail that comes back is seen to by a person`` () =
    let notebook, result = run "bounced-mail"

    Assert.Equal({ OrderId = "A-1003"; Parcels = 1 }, receipt result)
    Assert.Equal<int list>([ 1 ], notebook.Attempts "Notify")
    Assert.Equal<int list>([ 1 ], notebook.Attempts "Escalate")

[<Theory>]
[<InlineData "no-total">]
[<InlineData "wrong-total">]
let ``an order without its total costs nothing`` (order: string) =
    let notebook, result = run order

    Assert.Equal((read $"{order}.json").["id"].GetString(), nonNull(result.Cause).Split(' ').[1])
    Assert.Equal(TimeSpan.Zero, result.Duration)
    Assert.Empty(notebook.Attempts "Charge")

[<Theory>]
[<InlineData "out-of-stock">]
[<InlineData "declined-card">]
let ``an order that cannot be paid or filled is not packed`` (order: string) =
    let notebook, _ = run order

    Assert.Empty(notebook.Attempts "Pack")
    Assert.Empty(notebook.Attempts "Notify")

[<Fact>]
let ``a long order is packed to its last item`` () =
    let notebook, result = run "library"

    Assert.Equal({ OrderId = "A-1008"; Parcels = 200 }, receipt result)
    Assert.Equal<int list>(List.replicate 200 1, notebook.Attempts "Pack")

[<Fact>]
let ``every order is one that the workflow takes`` () =
    for order in orders do
        fulfil.CheckInput(read $"{order.Data}.json")
