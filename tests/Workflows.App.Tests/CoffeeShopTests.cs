using CoffeeShop;

namespace Workflows.App.Tests;

/// <summary>The sample, run as a user runs it.</summary>
public sealed class CoffeeShopTests
{
    private static readonly string Orders = Path.Combine(AppContext.BaseDirectory, "orders");

    [Fact]
    public async Task Coffee_IsMadeInTheRightOrder()
    {
        var run = await RunAsync("coffee");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            [
                "Hi there",
                "Would you like to have tea(t) or coffee(c)?c",
                "Let's make some coffee",
                "Boil some water",
                "Grind some coffee beans",
                "Pour the water slowly onto the coffee grounds on a filter paper",
                "Now enjoy",
            ],
            Spoken(run)
        );
        Assert.StartsWith("SUCCEEDED CoffeeShop", run.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith(
            """{"number":"A-1041","drink":"coffee from Ethiopia Yirgacheffe","note":null}""",
            run.Lines[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Tea_SteepsWithoutWaiting()
    {
        var run = await RunAsync("tea");

        Assert.Equal(
            [
                "Hi there",
                "Would you like to have tea(t) or coffee(c)?t",
                "Let's make some tea",
                "Boil some water",
                "Dip a tea bag",
                "Pour the water onto the cup",
                "Now enjoy",
            ],
            Spoken(run)
        );
        Assert.Contains("~ 3 min skipped", run.Lines);
    }

    [Fact]
    public async Task NeitherTeaNorCoffee_SaysGoodbye()
    {
        var run = await RunAsync("goodbye");

        Assert.Equal(["Hi there", "Would you like to have tea(t) or coffee(c)?x", "Bye"], Spoken(run));
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Fact]
    public async Task GrinderJamsTwice_IsRetried()
    {
        var run = await RunAsync("jammed-grinder");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            [
                "> Grind",
                "! Grind, attempt 1 failed with Grinder.Jammed: The Sumatra Mandheling beans stick to the burrs.",
                "~ 30 s skipped",
                "> Grind, attempt 2",
                "! Grind, attempt 2 failed with Grinder.Jammed: The Sumatra Mandheling beans stick to the burrs.",
                "~ 1 min skipped",
                "> Grind, attempt 3",
                "Grind some coffee beans",
                "< Grind",
            ],
            run.Lines.SkipWhile(l => l != "> Grind").TakeWhile(l => l != "> PourSlowly")
        );
        Assert.Contains("with whole milk", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutOfMilk_IsCaughtAndServedBlack()
    {
        var run = await RunAsync("out-of-milk");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("! AddMilk, attempt 1 failed with Milk.Empty: There is no oat milk left.", run.Lines);
        Assert.Contains("< AddMilk, error caught", run.Lines);
        Assert.EndsWith(
            """{"number":"A-1045","drink":"coffee from Colombia Huila","note":"There is no oat milk left. It is served black."}""",
            run.Lines[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Json_PrintsOnlyTheResultOnStandardOutput()
    {
        var run = await RunAsync("coffee", "--json");

        Assert.Equal("SUCCEEDED", Json.Parse(run.Output)["status"]);
        Assert.Equal("A-1041", Json.Parse(run.Output)["output"]["number"]);
        Assert.Contains("Now enjoy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_PrintsTheHistory()
    {
        var run = await RunAsync("goodbye", "--events");

        Assert.Contains(
            run.Lines,
            l => l.StartsWith("1     0  00:00:00.000  ExecutionStarted", StringComparison.Ordinal)
        );
        Assert.Contains(
            run.Lines,
            l => l.Contains("  ChoiceStateEntered  Tea or coffee?  \"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Asl_WritesADefinitionThatIsReadBack()
    {
        var run = await AppRun.OfAsync([CoffeeShopWorkflow.Definition], ["asl", "CoffeeShop"]);

        Assert.Equal(CoffeeShopWorkflow.Definition.Definition, StateMachine.Parse(run.Output));
    }

    private static Task<AppRun> RunAsync(string order, params string[] options) =>
        AppRun.OfAsync(
            [CoffeeShopWorkflow.Definition],
            ["run", "CoffeeShop", "--input", Path.Combine(Orders, order + ".json"), .. options],
            cancellation: TestContext.Current.CancellationToken
        );

    /// <summary>What was said at the counter: the lines that are no report of the run.</summary>
    private static IEnumerable<string> Spoken(AppRun run) =>
        run.Lines.Skip(1).SkipLast(1).Where(l => l[0] is not ('>' or '<' or '~' or '!'));
}
