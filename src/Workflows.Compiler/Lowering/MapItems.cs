namespace Workflows.Compiler.Lowering;

/// <summary>Where the processor of a Map state finds its item.</summary>
internal static class MapItems
{
    /// <summary>
    /// A processor that reads its item from the context object or, where flows inside of it need the item, sets a
    /// variable first: the context of an inner Map state has only its own item.
    /// </summary>
    /// <param name="item">The variable that the body reads.</param>
    /// <param name="lower">Makes the processor.</param>
    /// <param name="context">What the workflow shares.</param>
    /// <returns>The processor, and the variable that stands for the item in the context object.</returns>
    public static (FlowGraph Processor, Variable Item) Keep(
        Variable item,
        Func<FlowGraph> lower,
        LoweringContext context
    )
    {
        var order = context.NextOrder();
        var processor = lower();
        if (!IsUsedInside(processor, item))
        {
            return (processor, item);
        }
        var present = new Variable(item.Name, item.Type);
        var keep = new PassNode { Order = order };
        keep.Then.Assign.Add(new(item, new VariableTerm(present)));
        keep.Then.Next = processor.Start;
        var keeping = new FlowGraph();
        keeping.Start.Place(keep);
        return (keeping, present);
    }

    private static bool IsUsedInside(FlowGraph processor, Variable item) =>
        processor
            .Nodes()
            .SelectMany(n => n.Flows)
            .SelectMany(f => f.AllNodes())
            .SelectMany(n => n.Terms)
            .Any(t => TermAnalysis.FreeVariables(t).Contains(item));
}
