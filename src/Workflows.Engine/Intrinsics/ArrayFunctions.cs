namespace Workflows.Engine.Intrinsics;

/// <summary>The functions of arrays.</summary>
internal static class ArrayFunctions
{
    /// <summary>The longest array that <c>States.ArrayRange</c> makes.</summary>
    private const int MaxRange = 1000;

    public static Json Array(CallArguments arguments) => Json.Array(arguments.Values);

    public static Json Contains(CallArguments arguments) => arguments.Items(0).Contains(arguments[1]);

    public static Json GetItem(CallArguments arguments)
    {
        var items = arguments.Items(0);
        var index = arguments.Integer(1);
        return index >= 0 && index < items.Length
            ? items[(int)index]
            : throw arguments.Failure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The index {index} is out of the range of an array of {items.Length}."
                )
            );
    }

    public static Json Length(CallArguments arguments) => arguments.Items(0).Length;

    /// <summary>The items in arrays of so many; the last one may have fewer.</summary>
    public static Json Partition(CallArguments arguments)
    {
        var items = arguments.Items(0);
        var size = arguments.Integer(1);
        if (size <= 0)
        {
            throw arguments.Failure("The size of the parts must be greater than 0.");
        }
        var step = (int)Math.Min(size, Math.Max(1, items.Length));
        var parts = new Json[(items.Length + step - 1) / step];
        for (var i = 0; i < parts.Length; i++)
        {
            var start = i * step;
            parts[i] = Json.Array(items.Slice(start, Math.Min(step, items.Length - start)));
        }
        return Json.Array(parts);
    }

    /// <summary>The numbers from the first to the last, which is one of them if the step meets it.</summary>
    public static Json Range(CallArguments arguments)
    {
        var first = arguments.Integer(0);
        var last = arguments.Integer(1);
        var step = arguments.Integer(2);
        if (step == 0)
        {
            throw arguments.Failure("The step must not be 0.");
        }
        var leadsThere = step > 0 ? first <= last : first >= last;
        var count = leadsThere ? (((Int128)last - first) / step) + 1 : 0;
        if (count > MaxRange)
        {
            throw arguments.Failure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A range has at most {MaxRange} items; this one would have {count}."
                )
            );
        }
        var items = new Json[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = first + (step * i);
        }
        return Json.Array(items);
    }

    /// <summary>The items, without those that equal one before them.</summary>
    public static Json Unique(CallArguments arguments)
    {
        var items = arguments.Items(0);
        var seen = new HashSet<Json>(items.Length);
        var unique = new List<Json>(items.Length);
        foreach (var item in items)
        {
            if (seen.Add(item))
            {
                unique.Add(item);
            }
        }
        return Json.Array(unique);
    }
}
