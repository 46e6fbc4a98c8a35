using Workflows.Engine.Choices;
using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.States;

/// <summary>Runs a Choice state.</summary>
internal sealed class ChoiceRunner : StateRunner
{
    private readonly Rule[] rules;
    private readonly StateData data;
    private readonly int? otherwise;

    public ChoiceRunner(ChoiceState state, StateCompiler compiler)
        : base(state.Name)
    {
        data = StateData.Of(state, compiler.Expressions);
        rules = [.. state.Rules.Select((rule, i) => Compile(state, rule, i, compiler))];
        otherwise = state.Default is null ? null : compiler.Target(state.Default, "Default");
    }

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.ChoiceStateEntered, input);
        try
        {
            var effective = data.Input(run, input);
            foreach (var rule in rules)
            {
                if (rule.Holds(run.Scope))
                {
                    return new(GoTo(run, input, effective, rule.Next, rule.Data));
                }
            }
            if (otherwise is { } next)
            {
                return new(GoTo(run, input, effective, next, data));
            }
            var cause = run.CauseIn(
                Name,
                entered,
                "Failed to transition out of the state. The state does not point to a next state."
            );
            return new(StateResult.Fail(new StateError(ErrorNames.NoChoiceMatched, cause)));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }

    /// <summary>Leaves for a state, with what the rule says or, on the default way, what the state says.</summary>
    private StateResult GoTo(FlowRun run, Json input, Json effective, int next, StateData chosen) =>
        Leave(run, HistoryEventType.ChoiceStateExited, chosen.Outcome(run, input, effective), next);

    private static Rule Compile(ChoiceState state, ChoiceRule rule, int index, StateCompiler compiler)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Choices[{index}]");
        var next = compiler.Target(rule.Next, prefix + "/Next");
        switch (state, rule)
        {
            case (_, JsonataChoiceRule r):
                var condition = new ConditionField(r.Condition, prefix + "/Condition", compiler.Expressions);
                return new Rule(condition.Holds, JsonataData.Of(r, prefix + "/", compiler.Expressions), next);
            case (JsonPathChoice s, JsonPathChoiceRule r):
                var test = Condition.Compile(r.Test, prefix, compiler.Expressions);
                return new Rule(test.Holds, JsonPathData.Of(s, r, prefix + "/", compiler.Expressions), next);
            default:
                throw new InvalidOperationException("A Choice state and its rules are in one query language.");
        }
    }

    private sealed record Rule(Func<EvaluationScope, bool> Holds, StateData Data, int Next);
}
