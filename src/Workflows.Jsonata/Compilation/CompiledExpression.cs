using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <summary>An expression ready to run.</summary>
internal sealed class CompiledExpression
{
    private readonly Node body;
    private readonly int reach;
    private readonly int frameSize;
    private readonly int globalCount;

    private CompiledExpression(Node body, int reach, int frameSize, Globals globals)
    {
        this.body = body;
        this.reach = reach;
        this.frameSize = frameSize;
        globalCount = globals.Count;
        FreeVariables = globals.Free;
    }

    /// <summary>The variables it reads that are neither its own nor built-in functions.</summary>
    public IReadOnlySet<string> FreeVariables { get; }

    /// <summary>Reads and compiles an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The functions it finds.</param>
    /// <param name="outer">The variables around it, if it is evaluated inside another expression.</param>
    /// <exception cref="JsonataException">The text is no expression.</exception>
    public static CompiledExpression Of(string text, FunctionLibrary library, Scope? outer = null)
    {
        var syntax = Parser.Parse(text);
        var globals = new Globals(library);
        var scope = new Scope(outer, ownsFrame: true) { ContinuesOuter = outer is not null };
        scope.DeclareAll([.. syntax.Variables.Where(name => !scope.IsSetOutside(name))]);
        var ancestry = syntax.HasParents ? Ancestry.Of(syntax.Body) : Ancestry.None;
        var compiler = new Compiler(ancestry, globals, scope);
        var node = compiler.Compile(syntax.Body);
        return new CompiledExpression(node, compiler.Reach, scope.FrameSize, globals);
    }

    /// <summary>Evaluates the expression. The result may be no plain JSON yet.</summary>
    public Json Run(Json input, JsonataBindings bindings) =>
        Evaluate(Whole(input), new RootFrame(input, bindings, frameSize, globalCount));

    /// <summary>The value as the input of an expression: an array is one input, not several.</summary>
    public static Json Whole(Json input) =>
        input.IsArray && !Sequence.IsSequence(input) ? Sequence.Of(input, ArrayTraits.InputWrapper) : input;

    /// <summary>Evaluates the expression as a part of another evaluation, where it sees the variables of a frame.</summary>
    public Json RunInside(Frame outer, Json input) => Evaluate(input, RootFrame.Inside(outer, frameSize, globalCount));

    private Json Evaluate(Json input, RootFrame root)
    {
        root.Guard.Enter(reach);
        return body.Evaluate(input, root);
    }
}
