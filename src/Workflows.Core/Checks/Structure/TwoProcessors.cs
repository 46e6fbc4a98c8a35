using Workflows.Asl;

namespace Workflows.Checks.Structure;

/// <summary>A Map state has one processor, under its present or its older name.</summary>
internal sealed class TwoProcessors : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0408", DiagnosticSeverity.Error, "A Map state has two processors");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is MapState { ItemProcessor: not null, Iterator: not null })
        {
            findings.Add(
                Description,
                site.Path.Field("Iterator"),
                $"The Map state \"{site.State.Name}\" has both an \"ItemProcessor\" and an \"Iterator\".",
                "Keep the \"ItemProcessor\"; \"Iterator\" is its older name.",
                SchemaRefusal.OnlyOne(site.Path, "ItemProcessor", "Iterator")
            );
        }
    }
}
