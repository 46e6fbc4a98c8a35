namespace Workflows.Core.Tests.Tasks;

public sealed class TaskRulesTests
{
    private static readonly TaskDefinition Function = TaskDefinition.Lambda<int, int>("Add", (_, n) => n + 1);
    private static readonly TaskDefinition Worker = TaskDefinition.Worker<int, int>(
        "Pack",
        (_, n) => Task.FromResult(n)
    );

    [Fact]
    public void Check_Defaults_AreFine()
    {
        Assert.Empty(TaskRules.Check(Function));
        Assert.Empty(TaskRules.Check(Worker));
        Assert.Empty(TaskRules.Check(TaskDefinition.Container<int, int>("C", (_, n) => Task.FromResult(n))));
        Assert.Empty(TaskRules.Check(TaskDefinition.Ecs<int, int>("E", (_, n) => Task.FromResult(n))));
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(10240, true)]
    [InlineData(127, false)]
    [InlineData(10241, false)]
    public void Check_FunctionMemory_Is128To10240(int memory, bool isFine) =>
        AssertFine(isFine, Function with { Memory = memory }, "memory must be 128 to 10240 MB");

    [Theory]
    [InlineData(256, 512, true)]
    [InlineData(256, 1024, true)]
    [InlineData(256, 2048, true)]
    [InlineData(256, 4096, false)]
    [InlineData(512, 512, false)]
    [InlineData(512, 4096, true)]
    [InlineData(1024, 2048, true)]
    [InlineData(1024, 2500, false)]
    [InlineData(4096, 30720, true)]
    [InlineData(8192, 16384, true)]
    [InlineData(8192, 17408, false)]
    [InlineData(16384, 122880, true)]
    [InlineData(16384, 131072, false)]
    [InlineData(300, 1024, false)]
    public void Check_FargateCpuAndMemory_AreAPairThatIsOffered(int cpu, int memory, bool isFine) =>
        AssertFine(isFine, Worker with { Cpu = cpu, Memory = memory }, "");

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    public void Check_Concurrency_Is1To100(int concurrency, bool isFine) =>
        AssertFine(isFine, Worker with { Concurrency = concurrency }, "concurrency must be 1 to 100");

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(90, false)]
    public void Check_Heartbeat_IsShorterThanTheTimeout(int seconds, bool isFine) =>
        AssertFine(
            isFine,
            Worker with
            {
                Timeout = TimeSpan.FromMinutes(1),
                Heartbeat = TimeSpan.FromSeconds(seconds),
            },
            "must be shorter than the timeout"
        );

    [Theory]
    [InlineData(900, true)]
    [InlineData(901, false)]
    [InlineData(0.5, false)]
    [InlineData(1.5, false)]
    public void Check_FunctionTimeout_IsWholeSecondsUpToFifteenMinutes(double seconds, bool isFine) =>
        AssertFine(isFine, Function with { Timeout = TimeSpan.FromSeconds(seconds) }, "whole seconds, 1 to 900");

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(2, 1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 0, false)]
    public void Check_Autoscaling_IsARange(int min, int max, bool isFine) =>
        AssertFine(isFine, Worker with { Autoscaling = new(min, max) }, "autoscaling needs");

    [Theory]
    [InlineData("Charge-Card_2", true)]
    [InlineData("", false)]
    [InlineData("2nd", false)]
    [InlineData("Charge card", false)]
    public void Check_Name_IsASymbol(string name, bool isFine) =>
        AssertFine(isFine, Function with { Name = name }, "letters, digits");

    [Fact]
    public void Check_SeveralMistakes_AreAllReported()
    {
        var task = Worker with { Memory = 1, Concurrency = 0, Timeout = TimeSpan.Zero };

        var found = TaskRules.Check(task);

        Assert.Equal(3, found.Count);
        Assert.All(found, d => Assert.StartsWith("Task \"Pack\": ", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_FunctionWithCpu_IsRefused() =>
        AssertFine(false, Function with { Cpu = 1024 }, "no CPU units of its own");

    [Fact]
    public void Diagnostics_OfAWorkflow_AreThoseOfItsTasksAndOfTheirNames()
    {
        var workflow = new Workflow<int, int>(
            "W",
            new StateMachine { StartAt = "A", States = [new JsonataPass("A") { End = true }] }
        )
        {
            Tasks = [Function, Function, Worker with { Concurrency = 0 }],
        };

        Assert.Equal(
            [
                "Task \"Pack\": the concurrency must be 1 to 100; it is 0.",
                "Workflow \"W\" has several tasks called \"Add\".",
            ],
            workflow.Diagnostics.Select(d => d.Message)
        );
    }

    private static void AssertFine(bool isFine, TaskDefinition task, string expected)
    {
        var found = TaskRules.Check(task);
        if (isFine)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(found).Message, StringComparison.Ordinal);
        }
    }
}
