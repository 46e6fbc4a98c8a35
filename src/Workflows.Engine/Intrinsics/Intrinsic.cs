using System.Runtime.CompilerServices;
using Workflows.Engine.Scopes;
using Workflows.Intrinsics;

namespace Workflows.Engine.Intrinsics;

/// <summary>A call of an intrinsic function that is ready to be made.</summary>
internal abstract class Intrinsic
{
    /// <summary>Makes a call ready, and those among its arguments.</summary>
    public static Intrinsic Compile(IntrinsicCall call)
    {
        if (call is { Function: IntrinsicFunction.Format, Arguments: [TextArgument template, ..] })
        {
            return new FormatCall(
                call.Text,
                FormatTemplate.Parse(template.Source),
                Compile(call.Arguments.AsSpan()[1..])
            );
        }
        var arguments = Compile(call.Arguments.AsSpan());
        var body = FunctionTable.Of(call.Function);
        return arguments.Length <= FewArguments.Length
            ? new FewArgumentsCall(call.Text, body, arguments)
            : new ManyArgumentsCall(call.Text, body, arguments);
    }

    /// <summary>The value that the function gives.</summary>
    /// <exception cref="Errors.EvaluationException">An argument finds nothing, or the function fails.</exception>
    public abstract Json Evaluate(EvaluationScope scope);

    private static Argument[] Compile(ReadOnlySpan<IntrinsicArgument> arguments)
    {
        var compiled = new Argument[arguments.Length];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Argument.Compile(arguments[i]);
        }
        return compiled;
    }

    private static void Evaluate(Argument[] arguments, Span<Json> values, string call, EvaluationScope scope)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, call);
        }
    }

    /// <summary>As many arguments as most functions take; they cost no allocation.</summary>
    [InlineArray(Length)]
    private struct FewArguments
    {
        public const int Length = 3;

        private Json first;
    }

    private sealed class FewArgumentsCall(string text, FunctionBody body, Argument[] arguments) : Intrinsic
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var storage = default(FewArguments);
            Span<Json> values = storage;
            values = values[..arguments.Length];
            Evaluate(arguments, values, text, scope);
            return body(new CallArguments(text, values, scope));
        }
    }

    private sealed class ManyArgumentsCall(string text, FunctionBody body, Argument[] arguments) : Intrinsic
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var values = new Json[arguments.Length];
            Evaluate(arguments, values, text, scope);
            return body(new CallArguments(text, values, scope));
        }
    }

    /// <summary><c>States.Format</c> with a template that stands in the call.</summary>
    private sealed class FormatCall(string text, FormatTemplate template, Argument[] arguments) : Intrinsic
    {
        public override Json Evaluate(EvaluationScope scope)
        {
            var values = new Json[arguments.Length];
            Evaluate(arguments, values, text, scope);
            return template.Fill(new CallArguments(text, values, scope));
        }
    }
}
