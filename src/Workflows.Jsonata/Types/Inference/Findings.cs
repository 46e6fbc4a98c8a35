namespace Workflows.Jsonata.Types.Inference;

/// <summary>What has been found so far.</summary>
internal sealed class Findings
{
    private readonly List<TypeFinding> found = [];

    /// <summary>The places of gaps that have been found, in the list: one that is met again is found once.</summary>
    private Dictionary<Gap, int>? gaps;

    /// <summary>How many conditions decide whether the part at hand is evaluated, or whether it matters.</summary>
    public int Conditions { get; set; }

    public void Add(TypeFinding finding) => found.Add(finding);

    /// <summary>Notes down that something is missing. It is no condition's affair as soon as one place reads it in any case.</summary>
    public void Add(Gap gap)
    {
        gaps ??= new Dictionary<Gap, int>(ReferenceEqualityComparer.Instance);
        if (!gaps.TryGetValue(gap, out var at))
        {
            gaps[gap] = found.Count;
            found.Add(Finding(gap));
        }
        else if (Conditions == 0)
        {
            found[at] = Finding(gap);
        }
    }

    public void Clear()
    {
        found.Clear();
        gaps = null;
        Conditions = 0;
    }

    public IReadOnlyList<TypeFinding> ToList() => [.. found];

    private TypeFinding Finding(Gap gap)
    {
        var (variable, fields, position) = gap.Read;
        var isConditional = Conditions > 0;
        var reference = new JsonataReference(variable, fields, position, isConditional);
        return gap.Object is { } container
            ? new UnknownField(reference, container, position, isConditional)
            : new MissingRead(reference, gap.IsSure, position, isConditional);
    }
}
