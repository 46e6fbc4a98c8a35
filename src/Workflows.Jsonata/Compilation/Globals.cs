using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Compilation;

/// <summary>The variables that an expression reads from outside, built-in functions included.</summary>
internal sealed class Globals(FunctionLibrary library)
{
    private readonly Dictionary<string, GlobalVariableNode> nodes = new(StringComparer.Ordinal);

    /// <summary>The built-in functions.</summary>
    public FunctionLibrary Library => library;

    /// <summary>How many there are.</summary>
    public int Count => nodes.Count;

    /// <summary>Those that are no built-in functions.</summary>
    public HashSet<string> Free { get; } = new(StringComparer.Ordinal);

    /// <summary>The variable of that name.</summary>
    /// <param name="name">Its name without <c>$</c>.</param>
    /// <param name="isRead">Whether the expression reads it, or only an error message asks whether it is there.</param>
    public GlobalVariableNode Variable(string name, bool isRead = true)
    {
        var builtIn = library.Find(name);
        if (isRead && builtIn is null)
        {
            Free.Add(name);
        }
        if (!nodes.TryGetValue(name, out var node))
        {
            nodes[name] = node = new GlobalVariableNode(nodes.Count, name, builtIn);
        }
        return node;
    }
}
