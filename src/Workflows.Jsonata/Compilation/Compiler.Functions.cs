using System.Text.RegularExpressions;
using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Calls;
using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <content>Calls and definitions of functions.</content>
internal sealed partial class Compiler
{
    private CallNode Call(CallSyntax call) =>
        new(Compile(call.Procedure), CompileAll(call.Arguments), Site(call.Procedure, call.Position), level);

    /// <summary>What errors say about a call.</summary>
    private CallSite Site(SyntaxNode procedure, int position) =>
        procedure switch
        {
            VariableSyntax variable => new CallSite(variable.Name, position, null),
            PathSyntax { Steps: [{ Expression: NameSyntax name }, ..] } => new CallSite(
                name.Name,
                position,
                globals.Variable(name.Name, isRead: false)
            ),
            _ => new CallSite(null, position, null),
        };

    private Node Apply(ApplySyntax apply)
    {
        var left = Compile(apply.Left);
        return apply.Right switch
        {
            CallSyntax call => new ApplyCallNode(left, Call(call)),
            // What follows a call there has no effect, as in the reference implementation.
            SelectionSyntax { Source: CallSyntax call } => new ApplyCallNode(left, Call(call)),
            var right => new ApplyNode(left, Compile(right), apply.Position, level),
        };
    }

    private PartialNode Partial(PartialSyntax partial) =>
        new(
            Compile(partial.Procedure),
            System.Array.ConvertAll(partial.Arguments, argument => argument is null ? null : Compile(argument)),
            Site(partial.Procedure, partial.Position)
        );

    private LambdaNode Lambda(LambdaSyntax lambda)
    {
        var outer = scope;
        scope = new Scope(outer, ownsFrame: true);
        foreach (var parameter in lambda.Parameters)
        {
            scope.Declare(parameter);
        }
        scope.DeclareAll(lambda.Variables);
        var (outerLevel, outerConditions, outerReach) = (level, conditions, Reach);
        (level, conditions, Reach) = (0, 0, 0);
        var isMet = isPredicated;
        isPredicated = false;
        var body = Tail(lambda.Body);
        var code = new LambdaCode(lambda.Parameters.Length, lambda.Signature, body, scope.FrameSize, Reach);
        (level, conditions, Reach) = (outerLevel, outerConditions, outerReach);
        isPredicated = isMet;
        scope = outer;
        return new LambdaNode(code);
    }

    /// <summary>The node of an expression whose value is the function's: a call there does not grow the stack.</summary>
    /// <remarks>
    /// As in the reference implementation, such a call takes effect only after what stands behind it: a grouping or
    /// <c>[]</c> is lost, and a predicate on parentheses around it is applied to the call that is still to come.
    /// </remarks>
    private Node Tail(SyntaxNode syntax)
    {
        if (syntax is not (ConditionSyntax or DefaultSyntax or BlockSyntax or SelectionSyntax { Source: BlockSyntax }))
        {
            return TailLeaf(syntax);
        }
        Descend();
        Node node = syntax switch
        {
            ConditionSyntax condition => Condition(condition, Tail),
            DefaultSyntax choice => Default(choice, Tail),
            BlockSyntax block => Block(block, Tail),
            var other => Parenthesized((SelectionSyntax)other),
        };
        level--;
        return node;
    }

    private Node TailLeaf(SyntaxNode syntax) =>
        syntax switch
        {
            CallSyntax call => TailCall(call),
            SelectionSyntax { Source: CallSyntax call, Predicates: [] } => TailCall(call),
            _ => Compile(syntax),
        };

    private SelectionNode Parenthesized(SelectionSyntax selection)
    {
        var outer = isPredicated;
        isPredicated = true;
        var source = Block((BlockSyntax)selection.Source, Tail);
        isPredicated = outer;
        return Selection(selection, source);
    }

    /// <summary>Whether predicates behind the parentheses that are being compiled meet a call before it is run.</summary>
    private bool isPredicated;

    /// <summary>The arguments of such a call are evaluated after the body is left, at its outermost level.</summary>
    private TailCallNode TailCall(CallSyntax call)
    {
        var (outer, isMet) = (level, isPredicated);
        (level, isPredicated) = (0, false);
        var site = Site(call.Procedure, call.Procedure.Position);
        var node = new TailCallNode(Compile(call.Procedure), CompileAll(call.Arguments), site, level, isMet);
        (level, isPredicated) = (outer, isMet);
        return node;
    }

    private TransformNode Transform(TransformSyntax transform)
    {
        var clone = Variable("clone");
        var outer = scope;
        scope = new Scope(outer, ownsFrame: true);
        scope.DeclareAll(transform.Variables);
        var pattern = Perhaps(transform.Pattern, Compile);
        var update = Perhaps(transform.Update, Compile);
        var delete = transform.Delete is null ? null : Perhaps(transform.Delete, Compile);
        var code = new TransformCode(
            pattern,
            update,
            delete,
            clone,
            scope.FrameSize,
            transform.Position,
            transform.Update.Position,
            transform.Delete?.Position ?? -1
        );
        scope = outer;
        return new TransformNode(code);
    }

    private static ConstantNode Regex(RegexSyntax regex) =>
        new(Json.FromReference(RegexFunction.Of(regex.Pattern, regex.Flags, regex.Position)));
}
