namespace Workflows.Engine.Scopes;

/// <summary>
/// The variables of a flow. The flows of a Map or Parallel state read those of the flows around them and set their
/// own, which no one else sees.
/// </summary>
internal sealed class VariableScope(VariableScope? outer)
{
    private Dictionary<string, Json>? variables;

    public bool TryGet(string name, out Json value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.variables is { } own && own.TryGetValue(name, out value))
            {
                return true;
            }
        }
        value = default;
        return false;
    }

    private VariableScope? Outer => outer;

    /// <summary>Sets each member of the object as a variable.</summary>
    public void Assign(Json members)
    {
        variables ??= new Dictionary<string, Json>(members.Count, StringComparer.Ordinal);
        var keys = members.Keys;
        var values = members.Values;
        for (var i = 0; i < keys.Length; i++)
        {
            variables[keys[i]] = values[i];
        }
    }
}
