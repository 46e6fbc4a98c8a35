using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Workflows.Serialization.Converters;

/// <summary>The items of tuple types. The eighth and further ones stand in a tuple of their own, called <c>Rest</c>.</summary>
internal static class TupleItems
{
    private const int RestIndex = 7;

    public static bool IsTuple(Type type) =>
        type.IsGenericType
        && typeof(ITuple).IsAssignableFrom(type)
        && type.Namespace is "System"
        && (
            type.Name.StartsWith("Tuple`", StringComparison.Ordinal)
            || type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
        );

    /// <summary>The types of the items, in order, each with the indexes of the type arguments that lead to it.</summary>
    public static ImmutableArray<(Type Type, ImmutableArray<int> Path)> ArgumentsOf(Type tuple)
    {
        var arguments = tuple.GetGenericArguments();
        IEnumerable<(Type, ImmutableArray<int>)> direct = arguments
            .Take(RestIndex)
            .Select(static (type, i) => (type, ImmutableArray.Create(i)));
        return arguments.Length <= RestIndex
            ? [.. direct]
            :
            [
                .. direct,
                .. ArgumentsOf(arguments[RestIndex]).Select(static i => (i.Type, i.Path.Insert(0, RestIndex))),
            ];
    }

    /// <summary>The items, in order. A tuple has no annotations: whether an item may be null is checked by the place it stands in.</summary>
    public static ImmutableArray<JsonField> Of(Type tuple) =>
        [
            .. ArgumentsOf(tuple)
                .Select(
                    (item, i) =>
                        new JsonField(
                            string.Create(CultureInfo.InvariantCulture, $"[{i}]"),
                            tuple,
                            item.Type,
                            false,
                            true
                        )
                ),
        ];

    /// <summary>The expression that reads an item.</summary>
    public static Expression Get(Expression tuple, int index)
    {
        for (; index >= RestIndex; index -= RestIndex)
        {
            tuple = Expression.PropertyOrField(tuple, "Rest");
        }
        return Expression.PropertyOrField(tuple, string.Create(CultureInfo.InvariantCulture, $"Item{index + 1}"));
    }

    /// <summary>The expression that makes a tuple.</summary>
    public static NewExpression New(Type tuple, IEnumerable<Expression> items)
    {
        var values = items.ToList();
        var types = tuple.GetGenericArguments();
        if (types.Length > RestIndex)
        {
            values = [.. values[..RestIndex], New(types[RestIndex], values[RestIndex..])];
        }
        return Expression.New(tuple.GetConstructor(types)!, values);
    }
}
