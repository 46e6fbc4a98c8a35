using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Calls;
using Workflows.Jsonata.Evaluation.Operators;
using Workflows.Jsonata.Evaluation.Paths;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <summary>Turns a syntax tree into nodes that can be run, with every variable resolved to its slot.</summary>
internal sealed partial class Compiler
{
    /// <summary>After so many levels of an expression the stack is checked again.</summary>
    private const int LevelsBetweenGuards = 32;

    private readonly Ancestry ancestry;
    private readonly Globals globals;
    private Scope scope;

    /// <summary>How many levels inside the body of its function the part is that is being compiled.</summary>
    private int level;

    /// <summary>How many conditions decide whether that part is evaluated at all.</summary>
    private int conditions;

    public Compiler(Ancestry ancestry, Globals globals, Scope scope)
    {
        this.ancestry = ancestry;
        this.globals = globals;
        this.scope = scope;
    }

    /// <summary>The deepest level that is evaluated whatever the input.</summary>
    public int Reach { get; private set; }

    /// <summary>The node of an expression.</summary>
    public Node Compile(SyntaxNode syntax)
    {
        StackGuard.Check();
        Descend();
        var node = Plain(syntax);
        if (syntax.KeepArray && node is SequenceNode && syntax is not (PathSyntax or SelectionSyntax))
        {
            node = new SelectionNode(node, [], null, keepArray: true);
        }
        return level-- % LevelsBetweenGuards == 0 ? new DepthGuardNode(node) : node;
    }

    private void Descend()
    {
        level++;
        if (conditions == 0)
        {
            Reach = Math.Max(Reach, level);
        }
    }

    /// <summary>The node of an expression that may not be evaluated.</summary>
    private Node Perhaps(SyntaxNode syntax, Func<SyntaxNode, Node> compile)
    {
        conditions++;
        var node = compile(syntax);
        conditions--;
        return node;
    }

    /// <summary>The node of an expression without regard to <c>[]</c> behind it, except for a path's and a selection's.</summary>
    private Node Plain(SyntaxNode syntax) =>
        syntax switch
        {
            PathSyntax path => Path(path),
            VariableSyntax variable => Variable(variable.Name),
            LiteralSyntax literal => new ConstantNode(literal.Value),
            CallSyntax call => Call(call),
            BinarySyntax binary => Binary(binary),
            ConditionSyntax condition => Condition(condition, Compile),
            DefaultSyntax choice => Default(choice, Compile),
            ObjectSyntax constructor => Group(constructor.Pairs, constructor.Position, isConstructor: true),
            ArraySyntax array => Array(array, ArrayTraits.None),
            BlockSyntax block => Block(block, Compile),
            BindSyntax bind => Bind(bind),
            ApplySyntax apply => Apply(apply),
            LambdaSyntax lambda => Lambda(lambda),
            SelectionSyntax selection => Selection(selection, Plain(selection.Source)),
            NegateSyntax negate => new NegateNode(Compile(negate.Operand), negate.Position),
            WildcardSyntax => new WildcardNode(),
            DescendantsSyntax => new DescendantsNode(),
            ParentSyntax parent => ancestry.LabelOf(parent) is { } label ? Local(label) : new UnboundVariableNode(),
            RegexSyntax regex => Regex(regex),
            PartialSyntax partial => Partial(partial),
            TransformSyntax transform => Transform(transform),
            FocusSyntax focus => Plain(focus.Source),
            NameSyntax name => new NameNode(name.Name),
            _ => throw new InvalidOperationException($"No {syntax.Kind} stands on its own."),
        };

    private Node[] CompileAll(ReadOnlySpan<SyntaxNode> nodes)
    {
        var compiled = new Node[nodes.Length];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Compile(nodes[i]);
        }
        return compiled;
    }

    private SequenceNode Variable(string name) =>
        name switch
        {
            "" => new ContextNode(),
            "$" => Resolve(name, new InputNode()),
            _ when globals.Library.Find(name) is EvalFunction => new EvalNode(
                Resolve(name, null),
                globals.Library,
                scope
            ),
            _ => Resolve(name, null),
        };

    /// <summary>A variable that only a path can have bound.</summary>
    private SequenceNode Local(string label) => Resolve(label, new UnboundVariableNode());

    /// <summary>The variable in all places where it may be set, the innermost first; at the end, the one from outside.</summary>
    private SequenceNode Resolve(string name, SequenceNode? outside)
    {
        var places = scope.Places(name).ToList();
        var node = outside ?? globals.Variable(name, isRead: places.Count == 0);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            node = new LocalVariableNode(places[i].Depth, places[i].Slot, node);
        }
        return node;
    }

    private BindNode Bind(BindSyntax bind)
    {
        var value = Compile(bind.Value);
        if (!scope.IsSetOutside(bind.Name))
        {
            scope.SlotOf(bind.Name);
        }
        var (frames, slot) = scope.Places(bind.Name).First();
        return new BindNode(frames, slot, value);
    }

    private ConditionNode Condition(ConditionSyntax condition, Func<SyntaxNode, Node> branch) =>
        new ConditionNode(
            Compile(condition.Test),
            Perhaps(condition.Then, branch),
            condition.Else is null ? null : Perhaps(condition.Else, branch)
        );

    private Node Default(DefaultSyntax choice, Func<SyntaxNode, Node> branch)
    {
        var left = Compile(choice.Left);
        var right = Perhaps(choice.Right, branch);
        return choice.Operator == TokenKind.Elvis ? new ElvisNode(left, right) : new CoalesceNode(left, right);
    }

    private Node Block(BlockSyntax block, Func<SyntaxNode, Node> last)
    {
        if (block.Variables is [])
        {
            var nodes = All(block.Expressions, last);
            // Parentheses make a value of a sequence; around all else they do nothing.
            return nodes is [not SequenceNode and var only] ? only : new BlockNode(nodes, 0, 0);
        }
        var outer = scope;
        scope = new Scope(outer, ownsFrame: block.Captures);
        var first = scope.FrameSize;
        scope.DeclareAll(block.Variables);
        var expressions = All(block.Expressions, last);
        var size = scope.FrameSize;
        scope = outer;
        return block.Captures
            ? new ScopedBlockNode(expressions, size)
            : new BlockNode(expressions, first, size - first);
    }

    private Node[] All(SyntaxNode[] expressions, Func<SyntaxNode, Node> last)
    {
        var nodes = new Node[expressions.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = i == nodes.Length - 1 ? last(expressions[i]) : Compile(expressions[i]);
        }
        return nodes;
    }

    private ArrayNode Array(ArraySyntax array, ArrayTraits traits)
    {
        var isNested = System.Array.ConvertAll(
            array.Items,
            static item => item is ArraySyntax or SelectionSyntax { Source: ArraySyntax }
        );
        return new ArrayNode(CompileAll(array.Items), isNested, traits);
    }

    private Node Group(PairSyntax[] pairs, int position, bool isConstructor)
    {
        var keys = new Node[pairs.Length];
        var values = new Node[pairs.Length];
        var names = new string[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            keys[i] = Compile(pairs[i].Key);
            values[i] = Compile(pairs[i].Value);
            names[i] = pairs[i].Key is LiteralSyntax { Value.IsString: true } name ? name.Value.GetString() : "";
        }
        var group = new GroupNode(keys, values, position);
        var areKnown =
            System.Array.TrueForAll(pairs, static pair => pair.Key is LiteralSyntax { Value.IsString: true })
            && names.Distinct(StringComparer.Ordinal).Count() == names.Length;
        return isConstructor && areKnown ? new RecordNode(names, values, group) : group;
    }
}
