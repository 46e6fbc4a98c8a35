using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>The error that stands for every other one is alone in its list, which is the last.</summary>
internal sealed class CatchAll : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0439", DiagnosticSeverity.Error, "States.ALL is not alone, or not last");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not StateWithRetry state)
        {
            return;
        }
        for (var i = 0; i < state.Retry.Count; i++)
        {
            Check(state.Retry[i].ErrorEquals, "Retry", i, state.Retry.Count, site, findings);
        }
        for (var i = 0; i < state.Catchers.Count; i++)
        {
            Check(state.Catchers[i].ErrorEquals, "Catch", i, state.Catchers.Count, site, findings);
        }
    }

    private void Check(
        EquatableArray<string> errors,
        string field,
        int index,
        int count,
        StateSite site,
        Findings findings
    )
    {
        for (var i = 0; i < errors.Count; i++)
        {
            if (errors[i] != ErrorNames.All || (errors.Count == 1 && index == count - 1))
            {
                continue;
            }
            var place = site.Path.Field(field).Item(index).Field("ErrorEquals").Item(i);
            findings.Add(
                Description,
                place,
                errors.Count > 1
                    ? $"\"{ErrorNames.All}\" stands together with other errors."
                    : $"\"{ErrorNames.All}\" stands before other errors, which are never looked at.",
                errors.Count > 1 ? "It means every error: name it alone, last." : $"Move it to the end of \"{field}\".",
                SchemaRefusal.At(place, $"{ErrorNames.All} must appear alone and at end of list")
            );
        }
    }
}
