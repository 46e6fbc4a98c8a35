using System.CommandLine;
using Workflows.App.Input;
using Workflows.Engine;
using Workflows.Engine.Tasks;
using Workflows.Engine.TestState;

namespace Workflows.App.Commands;

/// <summary><c>test-state</c>: one state by itself, as the service's TestState tests it.</summary>
internal static class TestStateCommand
{
    /// <summary>The role that a Task state without a mock acts in; in process nobody asks for it.</summary>
    private const string Role = "arn:aws:iam::123456789012:role/local";

    /// <summary>The command.</summary>
    /// <param name="finder">Where the state's workflow comes from.</param>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(IWorkflowFinder finder, AppConsole console)
    {
        var name = new Argument<string>(finder.ArgumentName) { Description = finder.ArgumentDescription };
        var options = new TestStateOptions();
        var command = new Command("test-state", "Runs one state by itself, as TestState of AWS does.") { name };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var workflow = finder.Find(parsed.GetRequiredValue(name));
                var state = StateFinder.Find(workflow.Definition, options.State(parsed));
                var definition = workflow.Definition.ToJsonValue();
                var request = options.Request(parsed, definition, state.Name, console.Input) with { RoleArn = Role };
                return RunAsync(workflow, state, request, console, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workflow workflow,
        State state,
        TestStateRequest request,
        AppConsole console,
        CancellationToken cancellation
    )
    {
        var tasks = new TaskBindings(workflow.Tasks);
        if (request.Mock is null && state is TaskState task && tasks.Missing(task) is { } missing)
        {
            throw new UsageException($"{missing} Say with --mock what it answers.");
        }
        var options = new ExecutionOptions { MachineName = workflow.Name, StartTime = TimeProvider.System.GetUtcNow() };
        switch (await StateTest.RunAsync(request, tasks, options, cancellation))
        {
            case TestStateRefusal refusal:
                throw new UsageException($"{refusal.Code}: {refusal.Message}");
            case TestStateResult result:
                console.Output.WriteLine(Document(result).ToString(indented: true));
                return result.Status == TestStateStatus.Failed ? ExitCode.Failure : ExitCode.Success;
            case var other:
                throw new InvalidOperationException($"There is no form for {other}.");
        }
    }

    /// <summary>The answer as the service gives it, with values in place of JSON texts.</summary>
    private static Json Document(TestStateResult result) =>
        Json.Object(
            ("status", result.Status.ToText()),
            ("output", result.Output),
            ("error", Optional(result.Error)),
            ("cause", Optional(result.Cause)),
            ("nextState", Optional(result.NextState)),
            ("inspectionData", result.InspectionData?.ToJson() ?? Json.Undefined)
        );

    private static Json Optional(string? text) => text is null ? Json.Undefined : text;
}
