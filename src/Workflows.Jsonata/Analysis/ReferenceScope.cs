namespace Workflows.Jsonata.Analysis;

/// <summary>The variables that an expression sets itself, and what they stand for where that is a part of what lies outside.</summary>
internal sealed class ReferenceScope(ReferenceScope? outer)
{
    private readonly Dictionary<string, Selection?> variables = new(StringComparer.Ordinal);

    public ReferenceScope? Outer => outer;

    public void Set(string name, Selection? value) => variables[name] = value;

    /// <summary>Whether the variable is set here or further out.</summary>
    public bool TryGet(string name, out Selection? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.variables.TryGetValue(name, out value))
            {
                return true;
            }
        }
        value = null;
        return false;
    }
}
