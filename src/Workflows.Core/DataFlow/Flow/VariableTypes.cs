using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Flow;

/// <summary>What the variables may be at one point; <see cref="JsonType.Absent"/> for those that are not set.</summary>
/// <remarks>
/// An immutable tree over the numbers of the variables. Two that come from the same one share what neither has
/// changed, so that joining them costs what they differ in and not how many variables there are.
/// </remarks>
internal sealed class VariableTypes
{
    private const int Bits = 4;
    private const int Width = 1 << Bits;
    private const int Mask = Width - 1;

    private readonly object?[] root;
    private readonly int shift;

    private VariableTypes(object?[] root, int shift)
    {
        this.root = root;
        this.shift = shift;
    }

    /// <summary>No variable is set, of so many.</summary>
    public static VariableTypes None(int count)
    {
        var level = 0;
        while (count > Width << level)
        {
            level += Bits;
        }
        return new VariableTypes([], level);
    }

    /// <summary>What a variable may be.</summary>
    public JsonType this[int number]
    {
        get
        {
            var nodes = root;
            for (var level = shift; level > 0; level -= Bits)
            {
                nodes = At(nodes, number >> level) as object?[] ?? [];
            }
            return At(nodes, number) as JsonType ?? JsonType.Absent;
        }
    }

    /// <summary>These, with one changed.</summary>
    public VariableTypes With(int number, JsonType type) => new(With(root, shift, number, type), shift);

    /// <summary>What the variables may be after one of two ways; this very object if the other adds nothing.</summary>
    public VariableTypes Join(VariableTypes other)
    {
        var joined = Join(root, other.root, shift);
        return ReferenceEquals(joined, root) ? this : new VariableTypes(joined, shift);
    }

    /// <summary>Whether all variables may be the same.</summary>
    public bool Same(VariableTypes other) => Same(root, other.root, shift);

    private static object? At(object?[] nodes, int place) => nodes.Length == 0 ? null : nodes[place & Mask];

    private static object?[] With(object?[] nodes, int level, int number, JsonType type)
    {
        var changed = new object?[Width];
        nodes.CopyTo(changed, 0);
        ref var place = ref changed[(number >> level) & Mask];
        place = level == 0 ? type : With(place as object?[] ?? [], level - Bits, number, type);
        return changed;
    }

    private static object?[] Join(object?[] left, object?[] right, int level)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }
        object?[]? joined = null;
        for (var i = 0; i < Width; i++)
        {
            var (l, r) = (At(left, i), At(right, i));
            if (ReferenceEquals(l, r))
            {
                continue;
            }
            object both =
                level > 0
                    ? Join(l as object?[] ?? [], r as object?[] ?? [], level - Bits)
                    : (l as JsonType ?? JsonType.Absent).Union(r as JsonType ?? JsonType.Absent);
            if (!ReferenceEquals(both, l) && !IsNothing(both, l))
            {
                joined ??= Copy(left);
                joined[i] = both;
            }
        }
        return joined ?? left;
    }

    private static bool Same(object?[] left, object?[] right, int level)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        for (var i = 0; i < Width; i++)
        {
            var (l, r) = (At(left, i), At(right, i));
            if (
                !ReferenceEquals(l, r)
                && !(
                    level > 0
                        ? Same(l as object?[] ?? [], r as object?[] ?? [], level - Bits)
                        : (l as JsonType ?? JsonType.Absent).Equals(r as JsonType ?? JsonType.Absent)
                )
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether a place that was empty stays so.</summary>
    private static bool IsNothing(object both, object? before) =>
        before is null && both is object?[] { Length: 0 } or JsonType { IsSurelyAbsent: true };

    private static object?[] Copy(object?[] nodes)
    {
        var copy = new object?[Width];
        nodes.CopyTo(copy, 0);
        return copy;
    }
}
