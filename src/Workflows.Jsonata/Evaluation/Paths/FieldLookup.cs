namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>Reads a field, whose name is not known beforehand, of an object or of each object in an array.</summary>
internal static class FieldLookup
{
    /// <summary>What the field selects.</summary>
    public static Json Select(Json item, string name, EvaluationGuard guard) =>
        item.Reference is JsonMembers members ? members.Get(name) : new Field(name).Select(item, guard);
}
