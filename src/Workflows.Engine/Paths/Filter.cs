using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>The condition of a filter, ready to be asked.</summary>
internal abstract class Filter
{
    /// <summary>Makes a condition ready.</summary>
    public static Filter Compile(FilterExpression condition) =>
        condition switch
        {
            AndFilter and => new And(Compile(and.Terms)),
            OrFilter or => new Or(Compile(or.Terms)),
            NotFilter not => new Not(Compile(not.Inner)),
            ExistsFilter exists => new Exists(new PathValue(exists.Path)),
            ComparisonFilter comparison => Comparison.Compile(comparison),
            _ => throw new ArgumentException($"A {condition.GetType().Name} is no condition.", nameof(condition)),
        };

    /// <summary>Whether it holds.</summary>
    /// <param name="item">What it is asked of: <c>@</c>.</param>
    /// <param name="root">What the path is applied to: <c>$</c>.</param>
    public abstract bool Holds(Json item, Json root);

    private static Filter[] Compile(EquatableArray<FilterExpression> terms) => [.. terms.Select(Compile)];

    private sealed class And(Filter[] terms) : Filter
    {
        public override bool Holds(Json item, Json root)
        {
            foreach (var term in terms)
            {
                if (!term.Holds(item, root))
                {
                    return false;
                }
            }
            return true;
        }
    }

    private sealed class Or(Filter[] terms) : Filter
    {
        public override bool Holds(Json item, Json root)
        {
            foreach (var term in terms)
            {
                if (term.Holds(item, root))
                {
                    return true;
                }
            }
            return false;
        }
    }

    private sealed class Not(Filter inner) : Filter
    {
        public override bool Holds(Json item, Json root) => !inner.Holds(item, root);
    }

    /// <summary>A path finds something, be it <c>null</c> or <c>false</c>.</summary>
    private sealed class Exists(PathValue path) : Filter
    {
        public override bool Holds(Json item, Json root)
        {
            var found = path.In(item, root);
            return !found.IsUndefined && (path.IsDefinite || found.Count > 0);
        }
    }
}

/// <summary>What a path in a filter finds.</summary>
internal sealed class PathValue(JsonPath path)
{
    private readonly PathQuery query = PathQuery.Compile(path);

    public bool IsDefinite => path.IsDefinite;

    public Json In(Json item, Json root) => query.SelectIn(path.Root == PathRoot.Item ? item : root);
}
