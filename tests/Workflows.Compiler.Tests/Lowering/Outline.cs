using System.Text;

namespace Workflows.Compiler.Tests.Lowering;

/// <summary>A definition in a few words a state, so that a test shows the whole of it.</summary>
internal static class Outline
{
    public static string[] Of(StateFlow flow) => [.. Lines(flow, "")];

    private static IEnumerable<string> Lines(StateFlow flow, string indent) =>
        flow.States.SelectMany(s => Inner(s, indent + "  ").Prepend(indent + Line(s)));

    private static IEnumerable<string> Inner(State state, string indent) =>
        state switch
        {
            ParallelState p => p.Branches.SelectMany((b, i) => Lines(b, indent).Prepend($"{indent[..^2]}branch {i}:")),
            MapState m => Lines(m.Processor!, indent),
            _ => [],
        };

    private static string Line(State state)
    {
        var line = new StringBuilder($"{state.Type} {state.Name}");
        line.Append(Arguments(state));
        if (state is StateWithRetry { Retry: { Count: > 0 } retriers })
        {
            var own = retriers.Where(r => !r.ErrorEquals.Contains("Lambda.ServiceException")).ToList();
            line.Append(
                own.Count == 0 ? "" : $" retry {string.Join(" ", own.Select(r => string.Join("|", r.ErrorEquals)))}"
            );
        }
        if (state is ChoiceState choice)
        {
            foreach (var rule in choice.Rules.Cast<JsonataChoiceRule>())
            {
                line.Append($" [{Text((Json)rule.Condition.ToString())}{Assign(rule.Assign)} -> {rule.Next}]");
            }
            line.Append($" [else{Assign(choice.Assign)} -> {choice.Default}]");
        }
        if (state is StateWithNext next)
        {
            line.Append(Assign(next.Assign)).Append(Output((IJsonataState)state));
            line.Append(next.Next is null ? " ." : $" -> {next.Next}");
        }
        if (state is StateWithRetry { Catchers: { Count: > 0 } catchers })
        {
            foreach (var c in catchers)
            {
                line.Append($" catch {string.Join("|", c.ErrorEquals)}{Assign(c.Assign)} -> {c.Next}");
            }
        }
        return line.ToString();
    }

    private static string Arguments(State state) =>
        state switch
        {
            JsonataTask t => $"({Text(t.Arguments["Payload"]["data"])}{Limits(t)})",
            JsonataMap m => $"({Text(m.Items)}{(m.MaxConcurrency is { } most ? $", {most} at a time" : "")})",
            JsonataWait { Timestamp: { } until } => $"({until})",
            JsonataWait w => $"({w.Seconds})",
            JsonataFail f => $"({f.Error}: {f.Cause})",
            _ => "",
        };

    private static string Limits(JsonataTask task) =>
        (task.TimeoutSeconds?.Literal == 300 ? "" : $", timeout {task.TimeoutSeconds}")
        + (task.HeartbeatSeconds is { } beat ? $", heartbeat {beat}" : "");

    private static string Assign(Json assign)
    {
        var text = new StringBuilder();
        foreach (var name in assign.Keys)
        {
            text.Append($" {name}:={Text(assign[name])}");
        }
        return text.ToString();
    }

    private static string Output(IJsonataState state) =>
        state.Output.IsUndefined || (state is TaskState && Text(state.Output) == "$states.result.Payload")
            ? ""
            : $" = {Text(state.Output)}";

    private static string Text(Json value) =>
        value.TryGetString(out var text) && JsonataText.IsExpression(text) ? JsonataText.Inner(text) : value.ToString();
}
