namespace Workflows.Paths;

/// <summary>One step of a <see cref="JsonPath"/>.</summary>
public abstract record PathSegment
{
    private protected PathSegment() { }

    /// <summary>Whether the step leads to one place at most.</summary>
    public virtual bool IsDefinite => false;
}

/// <summary>A member of an object: <c>.name</c>, <c>['name']</c>.</summary>
/// <param name="Name">The member's name.</param>
public sealed record NameSegment(string Name) : PathSegment
{
    /// <inheritdoc/>
    public override bool IsDefinite => true;
}

/// <summary>
/// Several members of an object: <c>['a','b']</c>. It gives one object of those that exist, and only as the last step:
/// with a step after it the path finds nothing.
/// </summary>
/// <param name="Names">The members' names.</param>
public sealed record NamesSegment(EquatableArray<string> Names) : PathSegment
{
    /// <inheritdoc/>
    public override bool IsDefinite => true;
}

/// <summary>An item of an array: <c>[2]</c>; counted from the end if negative.</summary>
/// <param name="Index">The item's index.</param>
public sealed record IndexSegment(int Index) : PathSegment
{
    /// <inheritdoc/>
    public override bool IsDefinite => true;
}

/// <summary>Several items of an array: <c>[0,2]</c>.</summary>
/// <param name="Indexes">The items' indexes.</param>
public sealed record IndexesSegment(EquatableArray<int> Indexes) : PathSegment;

/// <summary>A range of an array's items: <c>[1:3]</c>, <c>[-2:]</c>, <c>[:2]</c>. At least one of the two is set.</summary>
/// <param name="From">The first item's index. Default: the first item.</param>
/// <param name="To">The index before which the range ends. Default: the end of the array.</param>
public sealed record SliceSegment(int? From, int? To) : PathSegment;

/// <summary>Every member of an object or item of an array: <c>.*</c>, <c>[*]</c>.</summary>
public sealed record WildcardSegment : PathSegment;

/// <summary>The value, and all that it holds at any depth: <c>..</c>. The step after it is applied to each of them.</summary>
public sealed record DescendantsSegment : PathSegment;

/// <summary>The items of an array, or the object itself, for which a condition holds: <c>[?(@.total &gt; 10)]</c>.</summary>
/// <param name="Condition">The condition.</param>
public sealed record FilterSegment(FilterExpression Condition) : PathSegment;
