using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>A function with some of its arguments given: <c>$f(1, ?)</c>.</summary>
/// <param name="target">The function.</param>
/// <param name="given">Its arguments; those still open have no value.</param>
/// <param name="isOpen">Which arguments are still open.</param>
internal sealed class PartialApplication(JsonataFunction target, Json[] given, bool[] isOpen) : JsonataFunction
{
    public override int Arity { get; } = isOpen.Count(static open => open);

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var all = given.AsSpan().ToArray();
        for (int i = 0, next = 0; i < all.Length && next < arguments.Length; i++)
        {
            if (isOpen[i])
            {
                all[i] = arguments[next++];
            }
        }
        root.Guard.Enter(reach: 0);
        return target.Invoke(all, context, root);
    }
}
