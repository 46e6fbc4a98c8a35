using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>How the items stand in an object's content.</summary>
internal abstract class ItemFormat
{
    /// <summary>The items of an object, read one after the other as they are asked for.</summary>
    /// <param name="content">The object's content, not compressed.</param>
    /// <param name="source">Where it comes from, as the context object says it.</param>
    /// <exception cref="ObjectAccessException">The content is not in this format.</exception>
    public abstract IEnumerable<MapItem> Read(ReadOnlyMemory<byte> content, string source);
}
