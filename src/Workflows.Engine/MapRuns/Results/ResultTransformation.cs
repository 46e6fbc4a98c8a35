namespace Workflows.Engine.MapRuns;

/// <summary>What is shown of the child executions.</summary>
internal enum ResultTransformation
{
    /// <summary>All that is known of each: input, output, times.</summary>
    None,

    /// <summary>The output of each.</summary>
    Compact,

    /// <summary>The output of each, an array's items one by one.</summary>
    Flatten,
}

/// <summary>Makes results of child executions.</summary>
internal static class ResultTransformations
{
    /// <summary>The results, in the order of the executions. One that did not succeed has no output: it is described instead.</summary>
    public static IEnumerable<Json> Apply(
        this ResultTransformation transformation,
        IEnumerable<ChildResult> children,
        MapRunName run
    )
    {
        foreach (var child in children)
        {
            if (transformation == ResultTransformation.None || !child.IsSuccess)
            {
                yield return child.Describe(run);
            }
            else if (transformation == ResultTransformation.Flatten && child.Output.IsArray)
            {
                for (var i = 0; i < child.Output.Count; i++)
                {
                    yield return child.Output[i];
                }
            }
            else
            {
                yield return child.Output;
            }
        }
    }
}
