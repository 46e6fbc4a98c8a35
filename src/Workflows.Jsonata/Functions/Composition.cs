using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Two functions one after the other: <c>$first ~> $second</c>.</summary>
internal sealed class Composition(JsonataFunction first, JsonataFunction second) : JsonataFunction
{
    public override int Arity => 1;

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        root.Guard.Enter(reach: 0);
        var value = Sequence.Normalize(
            first.Invoke(arguments.IsEmpty ? [Json.Undefined] : arguments[..1], Json.Null, root)
        );
        return second.Invoke([value], Json.Null, root);
    }
}
