using Workflows.Asl;
using Workflows.Checks;

namespace Workflows.Limits.Express;

/// <summary>A timeout that is longer than the execution never ends anything.</summary>
internal sealed class ExpressTimeout : ILimitRule
{
    private const string Field = "TimeoutSeconds";

    public RuleDescription Description { get; } =
        new("WF0861", DiagnosticSeverity.Warning, "A timeout is longer than an Express execution");

    public void Check(LimitSite site, Findings findings)
    {
        if (
            site.Machine.Type == ExecutionType.Express
            && site.Machine.Machine.TimeoutSeconds is > ServiceLimits.ExpressSeconds and var timeout
        )
        {
            Add(StatePath.Root.Field(Field), timeout, findings);
        }
        foreach (var state in site.Machine.States)
        {
            var seconds = state.State switch
            {
                JsonataTask { TimeoutSeconds: { } computed } => computed.Literal,
                JsonPathTask jsonPath => jsonPath.TimeoutSeconds,
                _ => null,
            };
            if (seconds > ServiceLimits.ExpressSeconds && state.Flow.ExecutionType() == ExecutionType.Express)
            {
                Add(state.Path.Field(Field), seconds.Value, findings);
            }
        }
    }

    private void Add(StatePath path, long seconds, Findings findings) =>
        findings.Add(
            Description,
            path,
            $"A timeout of {seconds} s is never reached: an Express execution ends after {ServiceLimits.ExpressSeconds} s.",
            $"Give it at most {ServiceLimits.ExpressSeconds} s, or make the executions Standard."
        );
}
