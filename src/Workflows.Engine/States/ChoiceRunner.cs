using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Choice state.</summary>
internal sealed class ChoiceRunner : StateRunner
{
    private readonly Rule[] rules;
    private readonly OutputFields fields;
    private readonly int? otherwise;

    public ChoiceRunner(JsonataChoice state, StateCompiler compiler)
        : base(state.Name)
    {
        rules = [.. state.Choices.Select((rule, i) => new Rule(rule, i, compiler))];
        fields = OutputFields.Compile(compiler, state.Assign, state.Output);
        otherwise = state.Default is null ? null : compiler.Target(state.Default, "Default");
    }

    public override ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var previous = run.LastEventId;
        var entered = Enter(run, HistoryEventType.ChoiceStateEntered, input);
        try
        {
            foreach (var rule in rules)
            {
                if (rule.Condition.Boolean(run.Scope))
                {
                    return new(GoTo(run, input, rule.Next, rule.Fields));
                }
            }
            if (otherwise is { } next)
            {
                return new(GoTo(run, input, next, fields));
            }
            var cause = FlowRun.CauseIn(Name, entered, "No choice rule matched, and there is no default.");
            return new(StateResult.Fail(new StateError(ErrorNames.NoChoiceMatched, cause)));
        }
        catch (EvaluationException error)
        {
            return new(StateResult.Fail(Fail(run, error, entered, previous)));
        }
    }

    /// <summary>Leaves for a state, with what the rule says or, on the default way, what the state says.</summary>
    private StateResult GoTo(FlowRun run, Json input, int next, OutputFields chosen)
    {
        var assigned = chosen.Assigned(run.Scope);
        var output = chosen.Output(run.Scope, input);
        return StateResult.GoTo(next, Exit(run, HistoryEventType.ChoiceStateExited, assigned, output));
    }

    private sealed class Rule
    {
        public Rule(JsonataChoiceRule rule, int index, StateCompiler compiler)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"Choices[{index}]/");
            Condition = ComputedField.Compile(rule.Condition, prefix + "Condition", compiler.Expressions);
            Fields = OutputFields.Compile(compiler, rule.Assign, rule.Output, prefix);
            Next = compiler.Target(rule.Next, prefix + "Next");
        }

        public ComputedField Condition { get; }

        public OutputFields Fields { get; }

        public int Next { get; }
    }
}
