using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata;

/// <summary>Which functions an expression finds, and what becomes of results that JSON does not have. Immutable.</summary>
public sealed class JsonataDialect
{
    private JsonataDialect(FunctionLibrary functions, bool isStepFunctions)
    {
        Functions = functions;
        IsStepFunctions = isStepFunctions;
    }

    /// <summary>JSONata 2 with all its functions. A function as the result is nothing, an infinite number an error (<c>D1001</c>).</summary>
    public static JsonataDialect Standard { get; } = new(FunctionLibrary.Standard, isStepFunctions: false);

    /// <summary>
    /// JSONata as AWS Step Functions has it: without <c>$eval</c>, with <c>$partition</c>, <c>$range</c>, <c>$hash</c>,
    /// <c>$random(seed)</c>, <c>$uuid</c> and <c>$parse</c>. A function as the result is an error
    /// (<see cref="JsonataException.FunctionResult"/>), and a number out of range is the string <c>"Infinity"</c>,
    /// <c>"-Infinity"</c> or <c>"NaN"</c>. The service's limits are <see cref="JsonataLimits.StepFunctions"/>.
    /// </summary>
    /// <remarks>
    /// After https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html and, for what is not written
    /// there, measurements of the service that others have published (floci-io/floci, issues 2662 and 2737).
    /// </remarks>
    public static JsonataDialect StepFunctions { get; } = new(FunctionLibrary.StepFunctions, isStepFunctions: true);

    /// <summary>The names of the functions, without <c>$</c>.</summary>
    public IReadOnlyCollection<string> FunctionNames => Functions.Names;

    internal FunctionLibrary Functions { get; }

    internal bool IsStepFunctions { get; }

    /// <summary>This dialect with a function more, written in .NET; it replaces one of the same name.</summary>
    /// <param name="name">Its name without <c>$</c>.</param>
    /// <param name="signature">
    /// What it takes, in JSONata's notation, such as <c>&lt;s-n?:s&gt;</c>: a string, for which the context stands in when it is
    /// left out, and perhaps a number. Arguments that do not fit are refused with <c>T0410</c> or <c>T0412</c>; one that is
    /// undefined fits always.
    /// </param>
    /// <param name="function">What it does. An exception that leaves it ends the evaluation (<see cref="JsonataException.FunctionFailed"/>).</param>
    /// <exception cref="ArgumentException">The name or the signature is none.</exception>
    public JsonataDialect With(string name, string signature, JsonataFunctionBody function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new JsonataDialect(Functions.With(RegisteredFunction.Of(name, signature, function)), IsStepFunctions);
    }

    /// <summary>This dialect with some functions less. Calling one fails with <c>T1006</c>.</summary>
    /// <param name="names">Their names without <c>$</c>.</param>
    public JsonataDialect Without(params string[] names) => new(Functions.Without(names), IsStepFunctions);
}
