using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <summary>Finds for each <c>%</c> the step of a path whose input it stands for.</summary>
/// <remarks>
/// A <c>%</c> goes one level up: from the item it is applied to, to what that was selected from. Blocks pass it on
/// to the path inside them, and what a path cannot answer goes to the path around it. The step found binds a variable,
/// a <em>label</em>, to its input, and everything between carries that along.
/// </remarks>
internal sealed class Ancestry
{
    private readonly Dictionary<ParentSyntax, Ancestor> ancestors = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, Ancestor> labelled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> carriers = new(ReferenceEqualityComparer.Instance);
    private int labels;

    private Ancestry() { }

    /// <summary>The answers for an expression that has no <c>%</c>.</summary>
    public static Ancestry None { get; } = new();

    /// <summary>The answers for an expression.</summary>
    /// <exception cref="JsonataException">There is a <c>%</c> whose parent cannot be known.</exception>
    public static Ancestry Of(SyntaxNode expression)
    {
        var ancestry = new Ancestry();
        if (expression is ParentSyntax || ancestry.Visit(expression) is not null)
        {
            throw Unknown(expression);
        }
        return ancestry;
    }

    /// <summary>The variable that holds the parent; none if nothing binds it.</summary>
    public string? LabelOf(ParentSyntax parent) => ancestors.GetValueOrDefault(parent)?.Label;

    /// <summary>The variable that a step has to bind to its input, if any.</summary>
    public string? LabelOf(StepSyntax step) => labelled.GetValueOrDefault(Source(step.Expression))?.Label;

    /// <summary>Whether a step, path or block carries variables along for a <c>%</c>.</summary>
    public bool Carries(SyntaxNode node) => carriers.Contains(Source(node));

    private static SyntaxNode Source(SyntaxNode node) => node is SelectionSyntax selection ? selection.Source : node;

    /// <summary>Resolves what is inside a node.</summary>
    /// <returns>The parents that are asked for inside and must be found outside; null if none is asked for.</returns>
    private List<Ancestor>? Visit(SyntaxNode node)
    {
        StackGuard.Check();
        switch (node)
        {
            case PathSyntax path:
                return VisitPath(path);
            case ParentSyntax parent:
                ancestors.TryAdd(parent, new Ancestor("%" + labels++.ToString(CultureInfo.InvariantCulture)));
                return null;
            case SelectionSyntax selection:
                return VisitSelection(selection);
            case SortSyntax sort:
                return VisitAll([.. sort.Terms.Select(static term => term.Expression)]);
            case BinarySyntax binary:
                return VisitAll(binary.Left, binary.Right);
            case NegateSyntax negate:
                return VisitAll(negate.Operand);
            case ArraySyntax array:
                return VisitAll(array.Items);
            case ObjectSyntax @object:
                return VisitAll([.. @object.Pairs.SelectMany(static pair => new[] { pair.Key, pair.Value })]);
            case BlockSyntax block:
                return VisitAll(block.Expressions);
            case ConditionSyntax condition:
                return VisitAll(condition.Test, condition.Then, condition.Else);
            case DefaultSyntax choice:
                return VisitAll(choice.Left, choice.Right);
            case BindSyntax bind:
                return VisitAll(bind.Value);
            case CallSyntax call:
                VisitAll(call.Procedure);
                return VisitAll(call.Arguments);
            case PartialSyntax partial:
                VisitAll(partial.Procedure);
                return VisitAll(partial.Arguments);
            case FocusSyntax focus:
                return VisitAll(focus.Source);
            // What these ask for is not looked for outside of them.
            case ApplySyntax apply:
                VisitAll(apply.Left, apply.Right);
                return null;
            case LambdaSyntax lambda:
                VisitAll(lambda.Body);
                return null;
            case TransformSyntax transform:
                VisitAll(transform.Pattern, transform.Update, transform.Delete);
                return null;
            default:
                return null;
        }
    }

    private List<Ancestor>? VisitAll(params ReadOnlySpan<SyntaxNode?> nodes)
    {
        List<Ancestor>? sought = null;
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                Add(ref sought, Visit(node), node);
            }
        }
        return sought;
    }

    /// <summary>Adds what a part asks for, a bare <c>%</c> included.</summary>
    private void Add(ref List<Ancestor>? sought, List<Ancestor>? byPart, SyntaxNode part)
    {
        if (byPart is not null)
        {
            (sought ??= []).AddRange(byPart);
        }
        if (part is ParentSyntax parent)
        {
            (sought ??= []).Add(ancestors[parent]);
        }
    }

    private List<Ancestor>? VisitSelection(SelectionSyntax selection)
    {
        var sought = Visit(selection.Source);
        VisitPredicates(selection.Predicates, selection.Source, ref sought);
        VisitGroup(selection.Group);
        return sought;
    }

    private void VisitGroup(GroupSyntax? group)
    {
        foreach (var (key, value) in group?.Pairs ?? [])
        {
            VisitAll(key, value);
        }
    }

    private void VisitPredicates(IEnumerable<SyntaxNode> predicates, SyntaxNode step, ref List<Ancestor>? sought)
    {
        foreach (var predicate in predicates)
        {
            if (Visit(predicate) is not { } inPredicate)
            {
                continue;
            }
            foreach (var ancestor in inPredicate)
            {
                if (ancestor.Level == 1)
                {
                    if (Source(step) is NameSyntax { IsString: true } name)
                    {
                        // Where a predicate stands the string is no name yet, as in the reference implementation.
                        throw new JsonataException("S0217") { Position = name.Position, TokenValue = "string" };
                    }
                    Seek(step, ancestor);
                }
                else
                {
                    ancestor.Level--;
                }
            }
            (sought ??= []).AddRange(inPredicate);
        }
    }

    private List<Ancestor>? VisitPath(PathSyntax path)
    {
        List<Ancestor>? unresolved = null;
        for (var i = 0; i < path.Steps.Length; i++)
        {
            var step = path.Steps[i];
            var sought = Visit(step.Expression);
            VisitPredicates(
                step.Stages.Select(static stage => stage.Predicate).OfType<SyntaxNode>(),
                step.Expression,
                ref sought
            );
            if (step.Expression is ParentSyntax parent)
            {
                (sought ??= []).Add(ancestors[parent]);
            }
            if (i > 0)
            {
                Resolve(path, i, sought, ref unresolved);
            }
            else if (step.Expression is ParentSyntax)
            {
                unresolved = sought;
            }
        }
        VisitGroup(path.Group);
        return unresolved;
    }

    /// <summary>Looks for what a step asks for in the steps before it.</summary>
    private void Resolve(PathSyntax path, int step, List<Ancestor>? sought, ref List<Ancestor>? unresolved)
    {
        foreach (var ancestor in sought ?? [])
        {
            for (var index = step - 1; ancestor.Level > 0; )
            {
                if (index < 0)
                {
                    (unresolved ??= []).Add(ancestor);
                    break;
                }
                var candidate = path.Steps[index--];
                while (index >= 0 && candidate.Focus is not null && path.Steps[index].Focus is not null)
                {
                    // Steps that bind a variable do not move the context.
                    candidate = path.Steps[index--];
                }
                Seek(candidate.Expression, ancestor);
            }
        }
    }

    /// <summary>Goes up one level in a node, or as far as needed in a path.</summary>
    private void Seek(SyntaxNode node, Ancestor ancestor)
    {
        switch (node)
        {
            case NameSyntax or WildcardSyntax:
                if (--ancestor.Level == 0)
                {
                    Label(node, ancestor);
                }
                break;
            case ParentSyntax:
                ancestor.Level++;
                break;
            case BlockSyntax { Expressions: [.., var last] }:
                carriers.Add(node);
                Seek(last, ancestor);
                break;
            case BlockSyntax:
                break;
            case SelectionSyntax selection:
                Seek(selection.Source, ancestor);
                break;
            case PathSyntax path:
                carriers.Add(path);
                var index = path.Steps.Length - 1;
                do
                {
                    Seek(path.Steps[index--].Expression, ancestor);
                } while (ancestor.Level > 0 && index >= 0);
                break;
            default:
                throw Unknown(node);
        }
    }

    /// <summary>Has a step bind its input; two that ask for the same share the variable.</summary>
    private void Label(SyntaxNode step, Ancestor ancestor)
    {
        if (labelled.TryGetValue(step, out var known))
        {
            ancestor.Label = known.Label;
        }
        labelled[step] = ancestor;
        carriers.Add(step);
    }

    private static JsonataException Unknown(SyntaxNode node) =>
        new("S0217") { Position = node is PathSyntax ? -1 : node.Position, TokenValue = node.Kind };

    /// <summary>What a <c>%</c> stands for, while it is being looked for.</summary>
    private sealed class Ancestor(string label)
    {
        public string Label { get; set; } = label;

        /// <summary>How many levels there are still to go up.</summary>
        public int Level { get; set; } = 1;
    }
}
