namespace Workflows.Engine.Paths;

/// <summary>To one member of an object.</summary>
internal sealed class MemberSelector(string name, Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection) => Pass(value[name], selection);

    public override bool StartsAt(Json value, Selection selection) => !value[name].IsUndefined;
}

/// <summary>To an object of some members of an object. Nothing can follow it.</summary>
internal sealed class MembersSelector(string[] names, Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection)
    {
        if (IsLast)
        {
            Pass(MemberSelection.Pick(value, names), selection);
        }
    }

    public override bool StartsAt(Json value, Selection selection) =>
        value.IsObject && Array.TrueForAll(names, name => !value[name].IsUndefined);
}

/// <summary>To some items of an array; from its end where an index is negative.</summary>
internal sealed class ItemsSelector(int[] indexes, Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection)
    {
        foreach (var index in indexes)
        {
            Pass(value[index < 0 ? value.Count + index : index], selection);
        }
    }

    public override bool StartsAt(Json value, Selection selection) => value.IsArray;
}

/// <summary>To a range of an array's items.</summary>
internal sealed class SliceSelector(int? from, int? to, Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection)
    {
        var (start, end) = Range(value.Count);
        for (var i = start; i < end; i++)
        {
            Pass(value[i < 0 ? value.Count + i : i], selection);
        }
    }

    public override bool StartsAt(Json value, Selection selection) => value.IsArray;

    /// <summary>
    /// The indexes that are taken. One bound counts from the end where it is negative; of two, each index between them
    /// does so for itself, so that <c>[1:-1]</c> takes nothing and <c>[-2:1]</c> the last two and the first.
    /// </summary>
    private (int Start, int End) Range(int count) =>
        (from, to) switch
        {
            ({ } first, null) => (Math.Max(0, first < 0 ? count + first : first), count),
            (null, { } last) => (0, Math.Min(count, last < 0 ? count + last : last)),
            ({ } first, { } last) => (Math.Max(first, -count), Math.Min(count, last)),
            _ => (0, count),
        };
}

/// <summary>To every member of an object or item of an array.</summary>
internal sealed class WildcardSelector(Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection)
    {
        foreach (var item in value.Items)
        {
            Pass(item, selection);
        }
        foreach (var member in value.Values)
        {
            Pass(member, selection);
        }
    }

    public override bool StartsAt(Json value, Selection selection) => value.IsArray || value.IsObject;
}

/// <summary>To the items of an array for which a condition holds, or to the object itself.</summary>
internal sealed class FilterSelector(Filter condition, Selector? next) : Selector(next)
{
    public override void Apply(Json value, Selection selection)
    {
        if (value.IsObject && condition.Holds(value, selection.Root))
        {
            Pass(value, selection);
        }
        foreach (var item in value.Items)
        {
            if (condition.Holds(item, selection.Root))
            {
                Pass(item, selection);
            }
        }
    }

    public override bool StartsAt(Json value, Selection selection) => condition.Holds(value, selection.Root);
}

/// <summary>To the value and all that it holds, from which the next step is taken wherever it can be.</summary>
internal sealed class DescendantsSelector(Selector next) : Selector(next)
{
    private readonly Selector step = next;

    public override void Apply(Json value, Selection selection)
    {
        if (!value.IsArray && !value.IsObject)
        {
            return;
        }
        if (step.StartsAt(value, selection))
        {
            step.Apply(value, selection);
        }
        foreach (var item in value.Items)
        {
            Apply(item, selection);
        }
        foreach (var member in value.Values)
        {
            Apply(member, selection);
        }
    }

    public override bool StartsAt(Json value, Selection selection) => false;
}
