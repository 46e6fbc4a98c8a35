using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>Paths and selections.</content>
internal sealed partial class TypeInference
{
    private Flow Path(PathSyntax path, Flow context)
    {
        if (hasParents || System.Array.Exists(path.Steps, BindsVariables))
        {
            return BindingPath(path, context);
        }
        var current = context;
        for (var i = 0; i < path.Steps.Length; i++)
        {
            var step = path.Steps[i];
            arrays |= step.IsArray ? ArrayTraits.Constructed : ArrayTraits.None;
            current =
                i > 0 ? Step(step, current)
                : IsEvaluatedOnce(step) ? FirstStep(step, context)
                : FirstStepOfEach(step, context);
        }
        if ((arrays & ArrayTraits.KeepSingleton) != ArrayTraits.None)
        {
            // One that began as a sequence is one again.
            current = current.As(current.Type.Union(current.Type.Items));
        }
        if (path.Steps[0].IsArray)
        {
            // Where a path begins with an empty array, it ends there.
            current = current.As(current.Type.Union(JsonType.ArrayOf(JsonType.Never)));
        }
        if (path.KeepArray || path.KeepSingleton)
        {
            current = current.As(SequenceTypes.Kept(current.Type, arrays));
        }
        return path.Group is { } group ? new Flow(Grouped(group, current)) : current;
    }

    private JsonType Grouped(GroupSyntax group, Flow items)
    {
        Use(items);
        return Group(group.Pairs, group.Position, items);
    }

    private static bool BindsVariables(StepSyntax step) =>
        step.Focus is not null
        || step.Index is not null
        || System.Array.Exists(step.Stages, static stage => stage.Index is not null);

    /// <summary>Whether a first step is evaluated for the context as a whole, even if that is an array.</summary>
    private static bool IsEvaluatedOnce(StepSyntax step) =>
        step.IsArray
        || step.Expression
            is VariableSyntax
                or SelectionSyntax { Source: VariableSyntax }
                or BlockSyntax { HasArrayPath: true }
                or SelectionSyntax { Source: BlockSyntax { HasArrayPath: true } };

    private Flow FirstStep(StepSyntax step, Flow context)
    {
        if (step.Expression is VariableSyntax or SelectionSyntax { Source: VariableSyntax })
        {
            return Filtered(Visit(step.Expression, context), step);
        }
        // A constructor sees the context as an array.
        var value = Visit(step.Expression, context.As(context.Type.Union(JsonType.ArrayOf(context.Type))));
        return step.Expression is ArraySyntax
            ? Filtered(value, step)
            // Of what is made of an array, the next step may go on with nothing, or with the characters of a string.
            : value.As(JsonType.Any);
    }

    /// <summary>A first step is evaluated for an array's items, but for the whole input if that is an array.</summary>
    private Flow FirstStepOfEach(StepSyntax step, Flow context)
    {
        if (!context.Type.Allows(JsonKinds.Array))
        {
            return Filtered(Visit(step.Expression, context), step);
        }
        if (step is { Stages: [], Expression: NameSyntax { KeepArray: false } })
        {
            return Visit(step.Expression, context);
        }
        var before = scope;
        var value = Filtered(Visit(step.Expression, context.As(context.Type.Union(context.Type.Items))), step);
        EndRepetition(before);
        return value.As(value.Type.Union(SequenceTypes.OfEach(value.Type, arrays))) with { IsEach = true };
    }

    private Flow Step(StepSyntax step, Flow current)
    {
        if (step.Expression is SortSyntax sort)
        {
            return Sorted(sort, step, current);
        }
        if (step is { Stages: [], Expression: NameSyntax { KeepArray: false } name })
        {
            return FieldSelection.Select(current, name.Name, name.Position, arrays);
        }
        if (!current.Type.Allows(JsonKinds.Value))
        {
            return current;
        }
        var before = scope;
        var each = Each(current).As(ItemsOf(current.Type));
        var value = Filtered(Visit(step.Expression, each), step);
        var type = value.Type;
        if (current.Type.Allows(JsonKinds.Array))
        {
            EndRepetition(before);
            type = SequenceTypes.OfEach(type, arrays).Union(type);
        }
        return new Flow(
            current.Type.MayBeAbsent ? type.OrAbsent() : type,
            value.Source,
            current.Gap ?? value.Gap,
            value.IsEach
        );
    }

    private Flow Sorted(SortSyntax sort, StepSyntax step, Flow current)
    {
        var before = scope;
        var each = Each(current);
        foreach (var term in sort.Terms)
        {
            Use(term.Expression, each);
        }
        EndRepetition(before);
        // What is sorted is a sequence.
        var sorted = current.Type.Allows(JsonKinds.Array)
            ? current.As(current.Type.Union(SequenceTypes.Of(Items(current.Type))))
            : current;
        return Filtered(sorted, step);
    }

    private Flow Selection(SelectionSyntax selection, Flow context)
    {
        var selected = Visit(selection.Source, context);
        foreach (var predicate in selection.Predicates)
        {
            selected = Filtered(selected, predicate);
        }
        if (selection.Group is { } group)
        {
            return new Flow(Grouped(group, selected));
        }
        if (!selection.KeepArray)
        {
            return selected;
        }
        // Without a predicate, a single value is just that; behind one, it is a sequence.
        var kept = SequenceTypes.Kept(selected.Type, arrays);
        return selected.As(selection.Predicates is [] ? kept.Union(selected.Type) : kept);
    }

    private Flow Filtered(Flow value, StepSyntax step)
    {
        foreach (var stage in step.Stages)
        {
            value = Filtered(value, stage.Predicate!);
        }
        return value;
    }

    /// <summary>What a predicate leaves of a value: one of the items, or some, or none.</summary>
    private Flow Filtered(Flow value, SyntaxNode predicate)
    {
        var type = value.Type;
        var single = type.Without(JsonKinds.Array);
        var isEach = value.IsEach || type.Allows(JsonKinds.Array);
        if (Position(predicate) is { } position)
        {
            var first = position is >= -1 and < 1 ? single : single.OrAbsent();
            return value with
            {
                Type = type.Allows(JsonKinds.Array) ? first.Union(Items(type)).OrAbsent() : first,
                IsEach = isEach,
            };
        }
        var before = scope;
        var verdict = Use(predicate, Each(value));
        EndRepetition(before);
        if (single.MayBeAbsent && !IsFalsyOfNothing(predicate))
        {
            // Where there is nothing, it is selected.
            hasHoles = true;
            single = single.Union(JsonType.Null);
        }
        var left = single.OrAbsent();
        if (verdict.Allows(JsonKinds.Array))
        {
            // Positions may name the one value several times.
            left = left.Union(JsonType.ArrayOf(single));
        }
        return value with
        {
            Type = type.Allows(JsonKinds.Array) ? left.Union(SequenceTypes.Of(Items(type))) : left,
            IsEach = isEach,
        };
    }

    /// <summary>The items of an array that is taken for a sequence.</summary>
    private JsonType Items(JsonType value) => SequenceTypes.ItemsOf(value.Only(JsonKinds.Array), arrays);

    /// <summary>The position that a predicate is, if it is a number. What follows the number there has no effect.</summary>
    private static double? Position(SyntaxNode predicate) =>
        predicate is LiteralSyntax { Value.IsNumber: true } literal ? literal.Value.GetDouble()
        : predicate is SelectionSyntax { Source: LiteralSyntax { Value.IsNumber: true } source }
            ? source.Value.GetDouble()
        : null;

    /// <summary>A path that binds variables to items, their places and parents: what they are is not followed.</summary>
    private Flow BindingPath(PathSyntax path, Flow context)
    {
        var before = scope;
        var current = context.As(context.Type.Union(context.Type.Items));
        foreach (var step in path.Steps)
        {
            if (step.Expression is SortSyntax sort)
            {
                foreach (var term in sort.Terms)
                {
                    Use(term.Expression, Flow.Unknown);
                }
            }
            else
            {
                Use(step.Expression, current);
            }
            current = Flow.Unknown;
            Bind(step.Focus);
            Bind(step.Index);
            foreach (var stage in step.Stages)
            {
                Bind(stage.Index);
                if (stage.Predicate is { } predicate)
                {
                    Use(predicate, current);
                }
            }
        }
        if (path.Group is { } group)
        {
            Group(group.Pairs, group.Position, Flow.Unknown);
        }
        EndRepetition(before);
        scope = before;
        return Flow.Unknown;

        void Bind(string? name)
        {
            if (name is not null)
            {
                scope = new Variable(name, Flow.Unknown, IsNarrowed: true, functionDepth, scope);
            }
        }
    }
}
