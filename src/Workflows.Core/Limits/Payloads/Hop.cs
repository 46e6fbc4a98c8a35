using System.Text.Json;
using Workflows.Asl;

namespace Workflows.Limits.Payloads;

/// <summary>A place at which a value of a known type goes from one state to the next.</summary>
/// <param name="Path">The place.</param>
/// <param name="What">What goes there, to begin a sentence: <c>The argument of "Pack"</c>.</param>
/// <param name="Size">How large it can be.</param>
internal sealed record Hop(StatePath Path, string What, PayloadSize Size)
{
    /// <summary>The hops of a workflow: its input, and what its tasks get and give, in the order of the states.</summary>
    public static IEnumerable<Hop> Of(LimitSite site)
    {
        if (site.Workflow is not { } workflow)
        {
            yield break;
        }
        if (Create(StatePath.Root.Field("StartAt"), "The input", workflow.InputType, workflow.JsonOptions) is { } input)
        {
            yield return input;
        }
        var tasks = workflow.Tasks.ToLookup(task => task.Symbol, StringComparer.Ordinal);
        foreach (var state in site.Machine.States)
        {
            if (state.State is not TaskState task || TaskOf(task, tasks) is not { } called)
            {
                continue;
            }
            var name = state.State.Name;
            var options = called.JsonOptions;
            if (Create(state.Path, $"The argument of \"{name}\"", called.InputType, options) is { } argument)
            {
                yield return argument;
            }
            if (Create(state.Path, $"The result of \"{name}\"", called.OutputType, options) is { } result)
            {
                yield return result;
            }
        }
    }

    private static Hop? Create(StatePath path, string what, Type type, JsonSerializerOptions options) =>
        TypeMeasure.Of(type, options) is { } size ? new Hop(path, what, size) : null;

    /// <summary>The task that a state calls: its symbol is the resource, or among the arguments.</summary>
    private static TaskDefinition? TaskOf(TaskState state, ILookup<string, TaskDefinition> tasks) =>
        Find(state.Resource.Text is { } text ? text : Json.Undefined, tasks)
        ?? Find(state is JsonataTask jsonata ? jsonata.Arguments : ((JsonPathTask)state).Parameters, tasks);

    private static TaskDefinition? Find(Json value, ILookup<string, TaskDefinition> tasks)
    {
        if (value.TryGetString(out var text))
        {
            return tasks[text].FirstOrDefault();
        }
        foreach (var part in value.Values)
        {
            if (Find(part, tasks) is { } task)
            {
                return task;
            }
        }
        return null;
    }
}
