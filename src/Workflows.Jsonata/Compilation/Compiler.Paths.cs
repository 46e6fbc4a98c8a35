using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Paths;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <content>Paths and selections.</content>
internal sealed partial class Compiler
{
    private SequenceNode Path(PathSyntax path)
    {
        // The first step is evaluated in any case, the others only for what it selects.
        Descend();
        level--;
        conditions++;
        var node = Steps(path);
        conditions--;
        return node;
    }

    private SequenceNode Steps(PathSyntax path)
    {
        var firstBinding = System.Array.FindIndex(path.Steps, Binds);
        if (firstBinding >= 0)
        {
            return TuplePath(path, firstBinding, out _);
        }
        if (FieldPath(path) is { } fields)
        {
            return fields;
        }
        var origin = Origin(path.Steps[0]);
        var steps = WalkStep.Join(System.Array.ConvertAll(path.Steps[(origin is null ? 0 : 1)..], PlainStep));
        var group = path.Group is { } pairs
            ? (GroupNode)Group(pairs.Pairs, pairs.Position, isConstructor: false)
            : null;
        return new PathNode(origin, steps, Keep(path), group);
    }

    /// <summary>Whether a step binds variables, or carries along what is bound inside it.</summary>
    private bool Binds(StepSyntax step) =>
        step.Focus is not null
        || step.Index is not null
        || System.Array.Exists(step.Stages, static stage => stage.Index is not null)
        || ancestry.Carries(step.Expression);

    private static KeepArray Keep(PathSyntax path) =>
        path.KeepSingleton ? KeepArray.Wrapped
        : path.KeepArray ? KeepArray.Always
        : KeepArray.Never;

    /// <summary>The path, if it is nothing but fields, perhaps of a variable.</summary>
    private FieldPathNode? FieldPath(PathSyntax path)
    {
        if (path.Group is not null || path.KeepArray || path.KeepSingleton)
        {
            return null;
        }
        var variable = path.Steps[0] is { Stages: [], Expression: VariableSyntax { KeepArray: false } first }
            ? first
            : null;
        var fields = path.Steps.AsSpan(variable is null ? 0 : 1);
        var names = new string[fields.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (fields[i] is not { Stages: [], Expression: NameSyntax { KeepArray: false } name })
            {
                return null;
            }
            names[i] = name.Name;
        }
        return new FieldPathNode(variable is null ? null : Variable(variable.Name), names);
    }

    /// <summary>The first step, if it is evaluated once rather than for each item of the context.</summary>
    private PathOrigin? Origin(StepSyntax first)
    {
        if (IsConstructor(first))
        {
            var constructor = StepExpression(first);
            return first.Focus is null ? new ConstructorOrigin(constructor) : new FocusedConstructorOrigin(constructor);
        }
        return IsVariable(first) ? new VariableOrigin(Compile(first.Expression)) : null;
    }

    private static bool IsVariable(StepSyntax step) =>
        step.Expression is VariableSyntax or SelectionSyntax { Source: VariableSyntax };

    private static bool IsConstructor(StepSyntax step) =>
        step.IsArray
        || step.Expression
            is BlockSyntax { HasArrayPath: true }
                or SelectionSyntax { Source: BlockSyntax { HasArrayPath: true } };

    private Step PlainStep(StepSyntax step)
    {
        var filters = step.Stages.Select(stage => Filter(stage.Predicate!)).ToArray();
        return step.Expression switch
        {
            SortSyntax sort => new SortStep(Order(sort), filters),
            NameSyntax { KeepArray: false } name when filters.Length == 0 => new FieldStep(name.Name),
            _ when filters.Length == 0 => new ExpressionStep(StepExpression(step)),
            _ => new FilteredStep(StepExpression(step), filters),
        };
    }

    private Node StepExpression(StepSyntax step) =>
        step switch
        {
            { IsArray: true, Expression: ArraySyntax array } => Array(array, ArrayTraits.Constructed),
            { IsArray: true, Expression: SelectionSyntax { Source: ArraySyntax array } selection } => Selection(
                selection,
                Array(array, ArrayTraits.Constructed)
            ),
            _ => Compile(step.Expression),
        };

    private SelectionNode Selection(SelectionSyntax selection, Node source)
    {
        conditions++;
        Filter[] filters = [.. selection.Predicates.Select(Filter)];
        var group = selection.Group is { } pairs
            ? (GroupNode)Group(pairs.Pairs, pairs.Position, isConstructor: false)
            : null;
        conditions--;
        return new SelectionNode(source, filters, group, selection.KeepArray);
    }

    private Filter Filter(SyntaxNode predicate)
    {
        // What follows a number there has no effect, as in the reference implementation.
        var condition = predicate is SelectionSyntax { Source: LiteralSyntax literal } ? literal : predicate;
        return condition is LiteralSyntax { Value.IsNumber: true } index
            ? new IndexFilter(index.Value.GetDouble())
            : new PredicateFilter(Compile(predicate));
    }

    private SortOrder Order(SortSyntax sort) =>
        new(
            System.Array.ConvertAll(sort.Terms, term => new SortTerm(Compile(term.Expression), term.Descending)),
            sort.Position
        );

    /// <summary>A path of which some step binds variables.</summary>
    /// <param name="path">The path.</param>
    /// <param name="firstBinding">Its first step that does.</param>
    /// <param name="bound">The scope of those variables.</param>
    private TuplePathNode TuplePath(PathSyntax path, int firstBinding, out Scope bound)
    {
        var first = path.Steps[0];
        var origin =
            firstBinding > 0 || IsConstructor(first) ? Origin(first)
            : IsVariable(first) ? new ContextOrigin()
            : null;
        var start = origin is null or ContextOrigin ? 0 : 1;
        var plain = path.Steps.Take(firstBinding).Skip(start).Select(PlainStep).ToArray();

        var outer = scope;
        scope = bound = new Scope(outer, ownsFrame: true);
        var steps = new List<TupleStep>();
        for (var i = Math.Max(firstBinding, start); i < path.Steps.Length; i++)
        {
            steps.Add(TupleStepOf(path.Steps[i], isFirst: steps.Count == 0));
        }
        var group = path.Group is { } pairs ? TupleGroup(pairs) : null;
        var node = new TuplePathNode(
            origin,
            plain,
            mayEndEarly: firstBinding > 0,
            [.. steps],
            bound,
            Keep(path),
            group
        );
        scope = outer;
        return node;
    }

    private TupleStep TupleStepOf(StepSyntax step, bool isFirst)
    {
        if (step.Expression is SortSyntax sort)
        {
            var order = Order(sort);
            int? index = isFirst && step.Index is { } name ? scope.SlotOf(name) : null;
            return new SortTupleStep(order, index, Stages(step));
        }
        if (ancestry.Carries(step.Expression) && TupleSourceOf(step.Expression, out var inner) is { } source)
        {
            var imports = inner!.Variables.Select(variable => (variable.Slot, scope.SlotOf(variable.Name))).ToArray();
            return new NestedTupleStep(source, imports, Stages(step));
        }
        var expression = StepExpression(step);
        var slots = new TupleSlots(Slot(step.Focus), Slot(step.Index), Slot(ancestry.LabelOf(step)));
        return new ExpressionTupleStep(expression, slots, Stages(step));
    }

    private int? Slot(string? name) => name is null ? null : scope.SlotOf(name);

    private TupleStage[] Stages(StepSyntax step) =>
        System.Array.ConvertAll(
            step.Stages,
            stage =>
                stage.Index is { } name
                    ? new TupleStage(null, scope.SlotOf(name))
                    : new TupleStage(Filter(stage.Predicate!), 0)
        );

    /// <summary>The path in parentheses that a step is, if the variables bound there are wanted here.</summary>
    private TupleSource? TupleSourceOf(SyntaxNode syntax, out Scope? bound)
    {
        bound = null;
        switch (syntax)
        {
            case PathSyntax { Group: null } path when ancestry.Carries(path):
                return System.Array.FindIndex(path.Steps, Binds) is >= 0 and var first
                    ? TuplePath(path, first, out bound)
                    : null;
            case BlockSyntax { Expressions: [.. var leading, var last] } block when ancestry.Carries(block):
                var outer = scope;
                if (block.Variables is not [])
                {
                    scope = new Scope(outer, ownsFrame: true);
                    scope.DeclareAll(block.Variables);
                }
                var source = TupleSourceOf(last, out bound);
                var before = source is null ? [] : CompileAll(leading);
                int? size = block.Variables is not [] ? scope.FrameSize : null;
                scope = outer;
                return source is null ? null : new TupleBlockNode(before, source, size);
            case SelectionSyntax { Group: null } selection:
                return TupleSourceOf(selection.Source, out bound) is { } filtered
                    ? new FilteredTupleNode(filtered, TupleFilters(selection.Predicates, bound!))
                    : null;
            default:
                return null;
        }
    }

    private Filter[] TupleFilters(SyntaxNode[] predicates, Scope bound)
    {
        var outer = scope;
        scope = bound;
        var filters = System.Array.ConvertAll(predicates, Filter);
        scope = outer;
        return filters;
    }

    private TupleGroupNode TupleGroup(GroupSyntax group) =>
        new(
            System.Array.ConvertAll(group.Pairs, pair => Compile(pair.Key)),
            System.Array.ConvertAll(group.Pairs, pair => Compile(pair.Value)),
            group.Position
        );
}
