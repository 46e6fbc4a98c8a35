namespace Workflows.Compiler;

/// <summary>Steps seen as the terms in them.</summary>
internal static class StepTerms
{
    /// <summary>How often a variable is read; twice for a place that may be run more than once.</summary>
    public static int CountUses(Step step, Variable variable) =>
        Own(step).Sum(t => TermAnalysis.CountUses(t, variable)) * (step is WhileStep ? 2 : 1)
        + Inner(step).Sum(i => CountUses(i.Step, variable) * (i.IsRepeated ? 2 : 1));

    /// <summary>The step and all steps inside of it.</summary>
    public static IEnumerable<Step> Flatten(Step step) => Inner(step).SelectMany(i => Flatten(i.Step)).Prepend(step);

    /// <summary>The terms of the step itself.</summary>
    public static IEnumerable<Term> Own(Step step) =>
        step switch
        {
            ReturnStep s => [s.Value],
            LetStep s => [s.Value],
            AssignStep s => [s.Value],
            ConditionalStep s => [s.Condition],
            WhileStep s => [s.Condition],
            CallStep s => [s.Argument],
            MapStep { Concurrency: { } concurrency } s => [s.Items, concurrency],
            MapStep s => [s.Items],
            WaitStep s => [s.Seconds],
            WaitUntilStep s => [s.Time],
            FailStep s => [s.Error, s.Cause],
            TimeoutStep s => [s.Seconds],
            HeartbeatStep s => [s.Seconds],
            JumpStep s => s.Arguments,
            _ => [],
        };

    /// <summary>The steps directly inside of a step, and whether each may be run more than once.</summary>
    public static IEnumerable<(Step Step, bool IsRepeated)> Inner(Step step) =>
        step switch
        {
            BindStep s => [(s.Work, false), (s.Body, false)],
            LetStep s => [(s.Body, false)],
            SequenceStep s => [(s.First, false), (s.Second, false)],
            ConditionalStep s => [(s.Then, false), (s.Else, false)],
            WhileStep s => [(s.Body, true)],
            ParallelStep s => s.Branches.Select(b => (b, false)),
            MapStep s => [(s.Body, true)],
            TryStep s => [(s.Body, false), (s.Handler, false)],
            RetryStep s => [(s.Work, true)],
            TimeoutStep s => [(s.Work, false)],
            HeartbeatStep s => [(s.Work, false)],
            NamedStep s => [(s.Work, false)],
            JoinStep s => [(s.Target, false), (s.Body, false)],
            _ => [],
        };
}
