namespace Workflows.Checks.Warnings;

/// <summary>A rule of the names of errors in retriers and catchers, one by one.</summary>
internal abstract class ErrorNameRule : IStateRule
{
    public abstract RuleDescription Description { get; }

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not StateWithRetry state)
        {
            return;
        }
        for (var i = 0; i < state.Retry.Count; i++)
        {
            Check(site, "Retry", i, state.Retry[i].ErrorEquals, findings);
        }
        for (var i = 0; i < state.Catchers.Count; i++)
        {
            Check(site, "Catch", i, state.Catchers[i].ErrorEquals, findings);
        }
    }

    /// <summary>What is wrong with a name at a state, and what to do; nothing if all is well.</summary>
    protected abstract (string Message, string Help)? Fault(StateSite site, string name);

    private void Check(StateSite site, string field, int entry, EquatableArray<string> names, Findings findings)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Fault(site, names[i]) is var (message, help))
            {
                var path = site.Path.Field(field).Item(entry).Field("ErrorEquals").Item(i);
                findings.Add(Description, path, message, help);
            }
        }
    }
}
