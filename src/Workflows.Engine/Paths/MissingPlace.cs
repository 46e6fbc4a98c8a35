using System.Text;
using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>Says where a definite path ends before it has found something, as the service's library of paths does.</summary>
internal static class MissingPlace
{
    public static string Explain(JsonPath path, Json root)
    {
        var place = new StringBuilder("$");
        var value = root;
        for (var i = 0; i < path.Segments.Count; i++)
        {
            var segment = path.Segments[i];
            var isLast = i == path.Segments.Count - 1;
            switch (segment)
            {
                case NameSegment when !value.IsObject:
                    return $"Property {Text(segment)} not found in path {place}";
                case NamesSegment when !isLast:
                    return $"Multi properties can only be used as path leafs: {place}{Text(segment)}";
                case IndexSegment when value.IsNull:
                    return $"The path {place} is null";
                case IndexSegment when !value.IsArray:
                    return $"Filter: {Text(segment)} can only be applied to arrays. Current context is: {value}";
            }
            place.Append(Text(segment));
            if (segment is NameSegment { Name: var name })
            {
                value = value[name];
                if (value.IsUndefined && !isLast)
                {
                    return $"Missing property in path {place}";
                }
            }
            else if (segment is IndexSegment { Index: var index })
            {
                value = value[index < 0 ? value.Count + index : index];
            }
        }
        return $"No results for path: {place}";
    }

    private static string Text(PathSegment segment) =>
        segment switch
        {
            NameSegment member => $"['{member.Name}']",
            NamesSegment members => $"[{string.Join(", ", members.Names.Select(name => $"'{name}'"))}]",
            IndexSegment item => string.Create(CultureInfo.InvariantCulture, $"[{item.Index}]"),
            _ => throw new ArgumentException($"A {segment.GetType().Name} is not definite.", nameof(segment)),
        };
}
