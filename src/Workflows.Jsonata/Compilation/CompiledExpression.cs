using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <summary>An expression ready to run.</summary>
internal sealed class CompiledExpression
{
    private readonly Node body;
    private readonly int frameSize;
    private readonly int globalCount;

    private CompiledExpression(Node body, int frameSize, Globals globals)
    {
        this.body = body;
        this.frameSize = frameSize;
        globalCount = globals.Count;
        FreeVariables = globals.Free;
    }

    /// <summary>The variables it reads that are neither its own nor built-in functions.</summary>
    public IReadOnlySet<string> FreeVariables { get; }

    /// <summary>Reads and compiles an expression.</summary>
    /// <exception cref="JsonataException">The text is no expression.</exception>
    public static CompiledExpression Of(string text, FunctionLibrary library)
    {
        var syntax = Parser.Parse(text);
        var globals = new Globals(library);
        var scope = new Scope(null, ownsFrame: true);
        scope.DeclareAll(syntax.Variables);
        var ancestry = syntax.HasParents ? Ancestry.Of(syntax.Body) : Ancestry.None;
        var node = new Compiler(ancestry, globals, scope).Compile(syntax.Body);
        return new CompiledExpression(node, scope.FrameSize, globals);
    }

    /// <summary>Evaluates the expression. The result may be no plain JSON yet.</summary>
    public Json Run(Json input, JsonataBindings bindings) =>
        Evaluate(input, new RootFrame(input, bindings, frameSize, globalCount));

    /// <summary>Evaluates the expression as a part of another evaluation.</summary>
    public Json Run(Json input, RootFrame outer) => Evaluate(input, outer.Nested(frameSize, globalCount));

    // An array as the input is one input, not several.
    private Json Evaluate(Json input, RootFrame root) =>
        body.Evaluate(
            input.IsArray && !Sequence.IsSequence(input) ? Sequence.Of(input, ArrayTraits.InputWrapper) : input,
            root
        );
}
