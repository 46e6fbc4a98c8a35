using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>A function as a value.</summary>
internal abstract class JsonataFunction : JsonReference
{
    public override JsonKind Kind => JsonKind.Function;

    /// <summary>How many arguments the function makes use of. <c>$map</c> and its like pass no more.</summary>
    public abstract int Arity { get; }

    /// <summary>Whether the context would stand in for arguments that are left out.</summary>
    public virtual bool TakesContext(ReadOnlySpan<Json> arguments) => false;

    /// <summary>Calls the function. The result may be a sequence of none or one, which is not yet that one.</summary>
    /// <param name="arguments">The arguments, as many as there are.</param>
    /// <param name="context">What stands in for an argument that is left out, if the signature says so.</param>
    /// <param name="root">The evaluation under way.</param>
    public abstract Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root);
}
