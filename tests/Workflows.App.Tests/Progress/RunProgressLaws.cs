using System.Globalization;
using Workflows.Engine.History;

namespace Workflows.App.Tests.Progress;

/// <summary>What holds for every run, however its states nest, fail and are tried again.</summary>
public sealed class RunProgressLaws
{
    private static readonly TaskDefinition Work = TaskDefinition.Lambda<Json, Json>(
        "Work",
        // Some calls fail, the same ones in every run.
        (context, input) =>
            (context.StateName[^1] + context.Attempt) % 4 == 0
                ? throw new TaskFailedException("Busy", context.StateName)
                : input
    );

    [Fact]
    public async Task Apply_AnyRun_AgreesWithItsHistory()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var run = await Followed.RunAsync(new Machines(seed).Next(), [Work]);

            var entered = run.Result.History.OfType<StateEnteredEvent>().CountBy(e => e.Name).ToDictionary();
            var exited = run.Result.History.OfType<StateExitedEvent>().CountBy(e => e.Name).ToDictionary();
            Assert.Equal(entered, run.All.ToDictionary(s => s.Name, s => s.Entered));
            Assert.All(
                run.All,
                state =>
                {
                    Assert.Equal((0, 0), (state.Open, state.ItemsOpen));
                    Assert.InRange(state.Failed, 0, state.Entered - exited.GetValueOrDefault(state.Name));
                    Assert.InRange(state.FailedAttempts, state.Failed, state.Attempts);
                    Assert.InRange(state.ItemsDone, 0, state.Items);
                    Assert.InRange(state.Took(run.Progress.Now).Clock, TimeSpan.Zero, run.Result.Duration);
                }
            );
            Assert.Equal(
                run.Result.History.Count(e => e is TaskEvent { Type: HistoryEventType.TaskScheduled }),
                run.All.Where(s => s.Type == "Task").Sum(s => s.Attempts)
            );
        }
    }

    /// <summary>State machines of a few states, nested two deep.</summary>
    private sealed class Machines(int seed)
    {
        private static readonly Retrier Retrier = new() { ErrorEquals = ["Busy"], MaxAttempts = 1 };

        private readonly Random random = new(seed);
        private int names;

        public StateMachine Next()
        {
            var states = States(depth: 2);
            return new StateMachine { StartAt = states[0].Name, States = states };
        }

        private StateList States(int depth)
        {
            var states = Enumerable.Range(0, random.Next(1, 4)).Select(_ => State(depth)).ToList();
            var last = new JsonataPass(Name("Last")) { End = true };
            return StateList.Create([
                .. states.Select((s, i) => Linked(s, i + 1 < states.Count ? states[i + 1].Name : last.Name, last.Name)),
                last,
            ]);
        }

        private State State(int depth) =>
            random.Next(depth > 0 ? 5 : 3) switch
            {
                0 => new JsonataWait(Name("Wait")) { Seconds = random.Next(10) },
                1 or 2 => Work.ToState() with { Name = Name("Work"), Retry = Retries() },
                3 => new JsonataParallel(Name("Parallel"))
                {
                    Branches = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Branch(depth - 1))],
                    Retry = Retries(),
                },
                _ => Map(depth - 1),
            };

        private JsonataMap Map(int depth)
        {
            var states = States(depth);
            return new JsonataMap(Name("Map"))
            {
                Items = Json.Array(Enumerable.Range(0, random.Next(4)).Select(i => (Json)i)),
                MaxConcurrency = random.Next(3),
                ItemProcessor = new() { StartAt = states[0].Name, States = states },
                Retry = Retries(),
            };
        }

        private Branch Branch(int depth)
        {
            var states = States(depth);
            return new Branch { StartAt = states[0].Name, States = states };
        }

        private State Linked(State state, string next, string handler) =>
            state switch
            {
                JsonataTask task => task with { Next = next, Catch = Catchers(handler) },
                JsonataParallel parallel => parallel with { Next = next, Catch = Catchers(handler) },
                JsonataMap map => map with { Next = next, Catch = Catchers(handler) },
                StateWithNext other => other with { Next = next },
                _ => state,
            };

        private EquatableArray<JsonataCatcher> Catchers(string handler) =>
            random.Next(2) == 0 ? [] : [new() { ErrorEquals = ["States.ALL"], Next = handler }];

        private EquatableArray<Retrier> Retries() => random.Next(2) == 0 ? [] : [Retrier];

        private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{names++}");
    }
}
