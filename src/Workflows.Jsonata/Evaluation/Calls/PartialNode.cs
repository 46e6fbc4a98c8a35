using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary><c>procedure(a, ?)</c></summary>
/// <param name="procedure">The function.</param>
/// <param name="arguments">The arguments; those left open are absent.</param>
/// <param name="site">The place in the expression.</param>
internal sealed class PartialNode(Node procedure, Node?[] arguments, CallSite site) : Node
{
    private readonly bool[] isOpen = System.Array.ConvertAll(arguments, static argument => argument is null);

    public override Json Evaluate(Json input, Frame frame)
    {
        var given = new Json[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = arguments[i]?.Evaluate(input, frame) ?? default;
        }
        return procedure.Evaluate(input, frame).Reference switch
        {
            // The arguments are then not checked against the signature, as in the reference implementation.
            Lambda lambda => Json.FromReference(new PartialApplication(lambda.Unchecked, given, isOpen)),
            JsonataFunction function => Json.FromReference(new PartialApplication(function, given, isOpen)),
            _ => throw site.NotCallable("T1008", "T1007", frame),
        };
    }
}
