namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>Several steps in one: fields, and perhaps a step behind them that is evaluated for each item.</summary>
internal sealed class WalkStep(Field[] fields, ItemStep? end) : Step
{
    public override Json Apply(Json current, bool isLast, Frame frame)
    {
        var walk = new FieldWalk(fields, end, frame);
        return walk.Select(current, 0, isLast);
    }

    /// <summary>The same steps, of which those that can be walked together are one.</summary>
    public static Step[] Join(ReadOnlySpan<Step> steps)
    {
        var joined = new Step[steps.Length];
        var count = 0;
        while (!steps.IsEmpty)
        {
            var length = LengthOfWalk(steps);
            joined[count++] = length == 1 ? steps[0] : Walk(steps[..length]);
            steps = steps[length..];
        }
        return count == joined.Length ? joined : joined[..count];
    }

    /// <summary>How many of the first steps can be walked together: fields, and one step of another kind.</summary>
    private static int LengthOfWalk(ReadOnlySpan<Step> steps)
    {
        var fields = 0;
        while (fields < steps.Length && steps[fields] is FieldStep)
        {
            fields++;
        }
        return fields == 0 ? 1
            : fields < steps.Length && steps[fields] is ItemStep ? fields + 1
            : fields;
    }

    private static WalkStep Walk(ReadOnlySpan<Step> steps)
    {
        var end = steps[^1] is FieldStep ? null : (ItemStep)steps[^1];
        var fields = new Field[end is null ? steps.Length : steps.Length - 1];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ((FieldStep)steps[i]).Field;
        }
        return new WalkStep(fields, end);
    }
}
