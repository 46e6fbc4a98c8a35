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
    public static Step[] Join(Step[] steps)
    {
        var joined = new List<Step>(steps.Length);
        for (var i = 0; i < steps.Length; )
        {
            Field[] fields =
            [
                .. steps.Skip(i).TakeWhile(static s => s is FieldStep).Select(static s => ((FieldStep)s).Field),
            ];
            var end = steps.ElementAtOrDefault(i + fields.Length) as ItemStep;
            var count = fields.Length + (end is null ? 0 : 1);
            joined.Add(fields.Length > 0 && count > 1 ? new WalkStep(fields, end) : steps[i]);
            i += fields.Length > 0 ? count : 1;
        }
        return [.. joined];
    }
}
