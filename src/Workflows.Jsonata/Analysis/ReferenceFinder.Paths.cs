using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Analysis;

/// <content>Paths and what follows other expressions.</content>
internal sealed partial class ReferenceFinder
{
    private Selection? Path(PathSyntax path, Selection? context)
    {
        scope = new ReferenceScope(scope);
        var current = context;
        foreach (var step in path.Steps)
        {
            current = Step(step, current);
        }
        if (path.Group is { } group)
        {
            UsePairs(group.Pairs, current);
            current = null;
        }
        scope = scope.Outer!;
        return current;
    }

    private Selection? Step(StepSyntax step, Selection? current)
    {
        if (step.Expression is SortSyntax sort)
        {
            foreach (var term in sort.Terms)
            {
                Use(term.Expression, current);
            }
            return Stages(step, current);
        }
        var before = found.Count;
        var selected = Visit(step.Expression, current);
        if (selected is null && found.Count == before && step.Expression is not (VariableSyntax or LiteralSyntax))
        {
            // The step makes something of the context, such as a.$uppercase().
            Use(current);
        }
        if (step.Index is { } index)
        {
            scope.Set(index, null);
        }
        if (step.Focus is { } focus)
        {
            scope.Set(focus, selected);
            Stages(step, current);
            return current;
        }
        return Stages(step, selected);
    }

    private Selection? Stages(StepSyntax step, Selection? current)
    {
        foreach (var stage in step.Stages)
        {
            if (stage.Index is { } index)
            {
                scope.Set(index, null);
            }
            Use(stage.Predicate, current);
        }
        return current;
    }

    private Selection? Predicates(SelectionSyntax selection, Selection? context)
    {
        var source = Visit(selection.Source, context);
        foreach (var predicate in selection.Predicates)
        {
            Use(predicate, source);
        }
        if (selection.Group is not { } group)
        {
            return source;
        }
        UsePairs(group.Pairs, source);
        return null;
    }
}
