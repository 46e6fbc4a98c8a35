using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Calls;

namespace Workflows.Jsonata.Functions;

/// <summary>What a built-in function does with arguments that fit its signature.</summary>
/// <param name="arguments">The arguments; those left out at the end are missing.</param>
/// <param name="root">The evaluation under way.</param>
internal delegate Json NativeBody(ReadOnlySpan<Json> arguments, RootFrame root);

/// <summary>A function written in .NET.</summary>
/// <param name="name">Its name without <c>$</c>.</param>
/// <param name="signature">What it takes.</param>
/// <param name="arity">How many arguments <c>$map</c> and its like pass to it.</param>
/// <param name="body">What it does.</param>
internal sealed class NativeFunction(string name, string signature, int arity, NativeBody body) : JsonataFunction
{
    private readonly Signature parameters = Signature.Parse(signature);

    public string Name => name;

    /// <summary>What it takes.</summary>
    public ReadOnlySpan<Parameter> Parameters => parameters.Parameters;

    public override int Arity => arity;

    public override bool TakesContext(ReadOnlySpan<Json> arguments) =>
        arguments.Length < parameters.Count && !parameters.Fits(arguments);

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        if (!parameters.Fits(arguments))
        {
            return body(parameters.Fit(arguments, context), root);
        }
        if (arguments.Length == parameters.Count)
        {
            return body(arguments, root);
        }
        var buffer = default(ArgumentBuffer);
        var all = parameters.Count <= ArgumentBuffer.Length ? buffer : new Json[parameters.Count].AsSpan();
        arguments.CopyTo(all);
        return body(all[..parameters.Count], root);
    }
}
