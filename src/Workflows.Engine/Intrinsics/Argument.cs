using Workflows.Engine.Errors;
using Workflows.Engine.Paths;
using Workflows.Engine.Scopes;
using Workflows.Intrinsics;

namespace Workflows.Engine.Intrinsics;

/// <summary>An argument of a call, ready to be evaluated.</summary>
internal abstract class Argument
{
    /// <summary>Makes an argument ready.</summary>
    public static Argument Compile(IntrinsicArgument argument) =>
        argument switch
        {
            LiteralArgument literal => new Literal(literal.Value),
            TextArgument text => new Literal(text.Value),
            PathArgument path => new Path(PathQuery.Compile(path.Path)),
            CallArgument inner => new Call(Intrinsic.Compile(inner.Call)),
            _ => throw new ArgumentException($"A {argument.GetType().Name} is no argument.", nameof(argument)),
        };

    /// <summary>The argument's value.</summary>
    /// <param name="scope">What the state sees.</param>
    /// <param name="call">The call that the argument belongs to, for the message if it finds nothing.</param>
    public abstract Json Evaluate(EvaluationScope scope, string call);

    private sealed class Literal(Json value) : Argument
    {
        public override Json Evaluate(EvaluationScope scope, string call) => value;
    }

    private sealed class Path(PathQuery query) : Argument
    {
        public override Json Evaluate(EvaluationScope scope, string call)
        {
            var value = query.Select(scope);
            return value.IsUndefined ? throw NotFound(scope, call) : value;
        }

        private EvaluationException NotFound(EvaluationScope scope, string call) =>
            new(
                ErrorNames.Runtime,
                null,
                $"The function '{call}' had the following error: The JsonPath argument for the field '{query.Text}'"
                    + $" could not be found in the input '{query.Searched(scope)}'"
            );
    }

    private sealed class Call(Intrinsic inner) : Argument
    {
        public override Json Evaluate(EvaluationScope scope, string call) => inner.Evaluate(scope);
    }
}
