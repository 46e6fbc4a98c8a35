using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Flow;

/// <summary>What is known when a state is entered.</summary>
/// <param name="Input">The state's input.</param>
/// <param name="Context">The context object, but for what is each state's own.</param>
/// <param name="Variables">The variables.</param>
internal sealed record Facts(JsonType Input, JsonType Context, VariableTypes Variables)
{
    /// <summary>What is known after one of two ways; this very object if the other adds nothing.</summary>
    public Facts Join(Facts other)
    {
        var input = Input.Union(other.Input);
        var context = Context.Union(other.Context);
        var variables = Variables.Join(other.Variables);
        return
            ReferenceEquals(input, Input) && ReferenceEquals(context, Context) && ReferenceEquals(variables, Variables)
            ? this
            : new Facts(input, context, variables);
    }

    /// <summary>Whether the same is known.</summary>
    public bool Same(Facts other) =>
        Input.Equals(other.Input) && Context.Equals(other.Context) && Variables.Same(other.Variables);
}
