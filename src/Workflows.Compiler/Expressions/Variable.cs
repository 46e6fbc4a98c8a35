namespace Workflows.Compiler;

/// <summary>A name that a workflow or an expression gives to a value. Two variables of the same name are still two.</summary>
/// <param name="name">The name in the source, free of any rule of the target.</param>
/// <param name="type">The .NET type of the value.</param>
/// <param name="isMutable">Whether the value is assigned again. Default: it is not.</param>
public sealed class Variable(string name, Type type, bool isMutable = false)
{
    /// <summary>The name in the source.</summary>
    public string Name => name;

    /// <summary>The .NET type of the value.</summary>
    public Type Type => type;

    /// <summary>Whether the value is assigned again.</summary>
    public bool IsMutable => isMutable;

    /// <inheritdoc/>
    public override string ToString() => name;
}
