namespace Workflows.Compiler.Lowering;

/// <summary>
/// Turns a step and the handler of its errors into nodes: each state of the step that can fail leads to the handler, or,
/// where the handler takes errors that only a state around them can catch, the step becomes one state.
/// </summary>
internal static class TryLowering
{
    public static void Lower(FlowLowering flow, TryStep step, Label entry, Destination destination)
    {
        var targets = new List<(Label Label, Step Step)>();
        var cases = new List<ErrorCase>();
        foreach (var (errors, handler) in Cases(flow, step, targets))
        {
            var label = new Label();
            cases.Add(new ErrorCase(errors, label));
            targets.Add((label, handler));
        }
        var (outer, handled) = (flow.Handlers, flow.Handled);
        flow.Handlers = new ErrorHandlers(cases, step.Error, step.Cause, outer);
        if (cases.Any(c => c.Takes(ErrorNames.QueryEvaluationError)) && CanFailItself(step.Body, flow.Context))
        {
            flow.Block(step.Body, FlowKind.Caught, StateSettings.None, entry, destination);
        }
        else
        {
            flow.Lower(step.Body, entry, destination);
        }
        flow.Handlers = outer;
        flow.Handled = new RaisedError(new VariableTerm(step.Error), new VariableTerm(step.Cause))
        {
            IsRethrown = true,
        };
        foreach (var (label, target) in targets)
        {
            flow.Lower(target, label, destination);
        }
        flow.Handled = handled;
    }

    /// <summary>The ways of a handler: those that begin with the names of errors, then one for all the others unless they are thrown again.</summary>
    private static IEnumerable<(EquatableArray<string> Errors, Step Handler)> Cases(
        FlowLowering flow,
        TryStep step,
        List<(Label Label, Step Step)> targets
    )
    {
        var rest = step.Handler;
        while (rest is JoinStep join)
        {
            var target = new Label();
            flow.Join(join, target);
            targets.Add((target, join.Target));
            rest = join.Body;
        }
        while (rest is ConditionalStep conditional && Names(conditional.Condition, step.Error) is { } names)
        {
            yield return (names, conditional.Then);
            rest = conditional.Else;
        }
        if (rest is not RethrowStep)
        {
            yield return ([ErrorNames.All], rest);
        }
    }

    /// <summary>The names that an error is compared with, if the condition is nothing but that.</summary>
    private static EquatableArray<string>? Names(Term condition, Variable error) =>
        condition switch
        {
            OperationTerm { Operation: Operation.Equal, Arguments: [VariableTerm v, ConstantTerm c] }
                when v.Variable == error && c.Value.TryGetString(out var name) => [name],
            OperationTerm { Operation: Operation.Or, Arguments: [var left, var right] }
                when Names(left, error) is { } some && Names(right, error) is { } more => [.. some, .. more],
            _ => null,
        };

    /// <summary>Whether a state of the step can fail that has no Catch: a decision, a value, a wait.</summary>
    private static bool CanFailItself(Step step, LoweringContext context) =>
        (step is not (CallStep or MapStep) && StepTerms.Own(step).Any(t => !TermAnalysis.IsTotal(context.Resolve(t))))
        || step switch
        {
            BindStep s => CanFailItself(s.Work, context) || CanFailItself(s.Body, context),
            LetStep s => CanFailItself(s.Body, context),
            SequenceStep s => CanFailItself(s.First, context) || CanFailItself(s.Second, context),
            ConditionalStep s => CanFailWhere(s, holds: true, s.Then, context)
                || CanFailWhere(s, holds: false, s.Else, context),
            WhileStep s => CanFailItself(s.Body, context),
            TryStep s => CanFailItself(s.Body, context) || CanFailItself(s.Handler, context),
            JoinStep s => CanFailItself(s.Target, context) || CanFailItself(s.Body, context),
            TimeoutStep s => CanFailItself(s.Work, context),
            HeartbeatStep s => CanFailItself(s.Work, context),
            NamedStep s => CanFailItself(s.Work, context),
            // What is tried again is one state.
            _ => false,
        };

    private static bool CanFailWhere(ConditionalStep step, bool holds, Step branch, LoweringContext context)
    {
        var before = context.Knowledge;
        context.Knowledge = before.With(context.Resolve(step.Condition), holds);
        var canFail = CanFailItself(branch, context);
        context.Knowledge = before;
        return canFail;
    }
}
