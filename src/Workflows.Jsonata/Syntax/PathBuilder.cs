namespace Workflows.Jsonata.Syntax;

/// <summary>Attaches what may follow an expression to it: steps, predicates, groupings, orders, bindings.</summary>
/// <remarks>On a path these belong to its last step, or to the path as a whole; on all else to a selection around it.</remarks>
internal static class PathBuilder
{
    /// <summary><c>left.right</c></summary>
    public static PathSyntax Step(SyntaxNode left, SyntaxNode right)
    {
        var path = left as PathSyntax ?? PathSyntax.Of(FirstStep(left));
        var step = Named(right is PathSyntax single ? single.LastStep : NextStep(right));
        var first = Named(path.Steps[0]);
        if (!ReferenceEquals(first, path.Steps[0]))
        {
            path = path with { Steps = [first, .. path.Steps.AsSpan(1..)] };
        }
        if (IsArray(first.Expression) && !first.IsArray)
        {
            path = path with { Steps = [first with { IsArray = true }, .. path.Steps.AsSpan(1..)] };
        }
        return path.Append(step with { IsArray = step.IsArray || IsArray(step.Expression) }) with
        {
            KeepSingleton = path.KeepSingleton || step.Expression.KeepArray || path.Steps[0].Expression.KeepArray,
        };
    }

    /// <summary><c>left[predicate]</c></summary>
    public static SyntaxNode Filter(SyntaxNode left, SyntaxNode predicate, int position)
    {
        switch (left)
        {
            case PathSyntax path:
                var step = path.LastStep;
                return path.WithLastStep(step with { Stages = [.. step.Stages, new StageSyntax(predicate, null)] });
            case SelectionSyntax { Group: not null }:
                throw new JsonataException("S0209") { Position = position };
            case SelectionSyntax selection:
                return selection with { Predicates = [.. selection.Predicates, predicate] };
            default:
                return new SelectionSyntax(left, [predicate], null) { KeepArray = left.KeepArray };
        }
    }

    /// <summary><c>left[]</c></summary>
    public static SyntaxNode KeepArray(SyntaxNode left)
    {
        if (left is not PathSyntax path)
        {
            return left with { KeepArray = true };
        }
        var step = path.LastStep;
        var isName = path is { Steps.Length: 1, Group: null } && step is { Expression: NameSyntax, Index: null };
        return isName || step.EndsInFocus
            ? path.WithLastStep(step with { Expression = step.Expression with { KeepArray = true } }) with
            {
                KeepArray = true,
                KeepSingleton = path.KeepSingleton || isName,
            }
            : path with
            {
                KeepArray = true,
            };
    }

    /// <summary><c>left{pairs}</c></summary>
    public static SyntaxNode Group(SyntaxNode left, PairSyntax[] pairs, int position)
    {
        var group = new GroupSyntax(pairs, position);
        return left switch
        {
            PathSyntax { Group: not null } or SelectionSyntax { Group: not null } => throw new JsonataException("S0210")
            {
                Position = position,
            },
            PathSyntax path => path with { Group = group },
            SelectionSyntax selection => selection with { Group = group },
            _ => new SelectionSyntax(left, [], group) { KeepArray = left.KeepArray },
        };
    }

    /// <summary><c>left^(terms)</c></summary>
    public static PathSyntax Sort(SyntaxNode left, SortTermSyntax[] terms, int position)
    {
        var path = left as PathSyntax ?? PathSyntax.Of(FirstStep(left));
        return path.Append(new StepSyntax(new SortSyntax(terms, position)));
    }

    /// <summary><c>left@$name</c></summary>
    public static SyntaxNode Focus(SyntaxNode left, string name, int position)
    {
        switch (left)
        {
            case SelectionSyntax { Predicates.Length: > 0 }:
            case PathSyntax { LastStep.Stages.Length: > 0 }:
                throw new JsonataException("S0215") { Position = position };
            case PathSyntax { LastStep.Expression: SortSyntax }:
                throw new JsonataException("S0216") { Position = position };
            case PathSyntax path:
                return path.WithLastStep(path.LastStep with { Focus = name, EndsInFocus = true });
            default:
                return new FocusSyntax(left, name) { KeepArray = left.KeepArray };
        }
    }

    /// <summary><c>left#$name</c></summary>
    public static PathSyntax Index(SyntaxNode left, string name)
    {
        var path = left as PathSyntax ?? PathSyntax.Of(NextStep(left));
        var step = path.LastStep;
        return path.WithLastStep(
            step.Stages.Length == 0
                ? step with
                {
                    Index = name,
                    EndsInFocus = false,
                }
                : step with
                {
                    Stages = [.. step.Stages, new StageSyntax(null, name)],
                    EndsInFocus = false,
                }
        );
    }

    /// <summary>The first step of a path: its predicates stay with the expression.</summary>
    private static StepSyntax FirstStep(SyntaxNode expression) =>
        expression switch
        {
            FocusSyntax focus => new StepSyntax(focus.Source) { Focus = focus.Name },
            SelectionSyntax { Source: FocusSyntax focus } selection => new StepSyntax(
                selection with
                {
                    Source = focus.Source,
                }
            )
            {
                Focus = focus.Name,
            },
            _ => new StepSyntax(expression),
        };

    /// <summary>A later step: predicates become the step's.</summary>
    private static StepSyntax NextStep(SyntaxNode expression)
    {
        if (expression is not SelectionSyntax selection)
        {
            return FirstStep(expression);
        }
        SyntaxNode source = selection.Group is null ? selection.Source : selection with { Predicates = [] };
        return FirstStep(source with { KeepArray = selection.KeepArray }) with
        {
            Stages = [.. selection.Predicates.Select(static predicate => new StageSyntax(predicate, null))],
        };
    }

    /// <summary>A string as a step before or behind a dot is a name; the other literals cannot be such steps.</summary>
    private static StepSyntax Named(StepSyntax step) =>
        step.Expression switch
        {
            LiteralSyntax literal => step with { Expression = Named(literal) },
            SelectionSyntax { Source: LiteralSyntax literal } selection => step with
            {
                Expression = selection with { Source = Named(literal) },
            },
            _ => step,
        };

    private static SyntaxNode Named(SyntaxNode expression) =>
        expression switch
        {
            LiteralSyntax { Value.IsString: true } literal => new NameSyntax(
                literal.Value.GetString(),
                literal.Position
            )
            {
                KeepArray = literal.KeepArray,
                IsString = true,
            },
            LiteralSyntax literal => throw new JsonataException("S0213")
            {
                Position = literal.Position,
                Value = literal.Value,
            },
            _ => expression,
        };

    private static bool IsArray(SyntaxNode expression) =>
        expression is ArraySyntax or SelectionSyntax { Source: ArraySyntax };
}
