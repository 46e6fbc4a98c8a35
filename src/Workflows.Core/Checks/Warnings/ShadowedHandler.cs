using Workflows.Asl;

namespace Workflows.Checks.Warnings;

/// <summary>The first retrier that names an error decides, and the first catcher; a later one for the same error is never asked.</summary>
internal sealed class ShadowedHandler : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0706", DiagnosticSeverity.Warning, "An earlier retrier or catcher takes the error");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is StateWithRetry { Retry: { Count: > 1 } retry })
        {
            Check([.. retry.Select(r => r.ErrorEquals)], "retried", site.Path.Field("Retry"), findings);
        }
        if (site.State is StateWithRetry { Catchers: { Count: > 1 } catchers })
        {
            Check([.. catchers.Select(c => c.ErrorEquals)], "caught", site.Path.Field("Catch"), findings);
        }
    }

    private void Check(EquatableArray<string>[] entries, string done, StatePath path, Findings findings)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var taken = entries[i].Where(name => Taker(entries, i, name) is not null).ToList();
            if (taken.Count > 0)
            {
                var (earlier, taker) = Taker(entries, i, taken[0])!.Value;
                findings.Add(
                    Description,
                    path.Item(i).Field("ErrorEquals"),
                    $"{string.Join(", ", taken)} {(taken.Count == 1 ? "is" : "are")} never {done} here: \"{taker}\" in entry {earlier} comes first.",
                    $"Put this entry before entry {earlier}, or remove {(taken.Count == entries[i].Count ? "it" : "the names")}."
                );
            }
        }
    }

    /// <summary>The first entry before another that takes an error, and the name by which it does.</summary>
    private static (int Earlier, string Taker)? Taker(EquatableArray<string>[] entries, int before, string error)
    {
        for (var i = 0; i < before; i++)
        {
            foreach (var name in entries[i])
            {
                if (name == error || (name == ErrorNames.TaskFailed && IsTaskFailure(error)))
                {
                    return (i, name);
                }
            }
        }
        return null;
    }

    /// <summary>Whether <c>States.TaskFailed</c> stands for the error too: it does for all but those of time.</summary>
    private static bool IsTaskFailure(string error) =>
        error is not (ErrorNames.All or ErrorNames.Timeout or PredefinedErrors.HeartbeatTimeout or ErrorNames.Runtime);
}
