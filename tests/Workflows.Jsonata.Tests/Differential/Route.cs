namespace Workflows.Jsonata.Tests.Differential;

/// <summary>A way from an object to something inside it, by the names of fields.</summary>
/// <param name="Steps">The fields, each with its shape.</param>
/// <param name="Shape">What it leads to: an array if it passes through one.</param>
internal sealed record Route((string Name, Shape Shape)[] Steps, Shape Shape)
{
    private const int MaxLength = 3;

    /// <summary>All ways from a shape that lead to another.</summary>
    public static List<Route> Between(Shape from, Shape to)
    {
        var found = new List<Route>();
        Search(from, to, [], isMany: false, found);
        return found;
    }

    private static void Search(Shape at, Shape to, (string Name, Shape Shape)[] steps, bool isMany, List<Route> found)
    {
        if (at is { Kind: ShapeKind.Array, Of: { } item })
        {
            Search(item, to, steps, isMany: true, found);
            return;
        }
        foreach (var field in steps.Length < MaxLength ? at.Fields : [])
        {
            (string Name, Shape Shape)[] longer = [.. steps, field];
            var result = isMany && field.Shape.Kind != ShapeKind.Array ? Shape.ArrayOf(field.Shape) : field.Shape;
            if (result.Fits(to))
            {
                found.Add(new Route(longer, result));
            }
            Search(field.Shape, to, longer, isMany, found);
        }
    }
}
