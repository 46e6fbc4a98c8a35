using Workflows.Engine.Scopes;

namespace Workflows.Engine.Tests.Paths;

/// <summary>What a field sees, made by hand.</summary>
internal static class TestScopes
{
    /// <summary>A scope with an input, and the variable <c>$order</c> and the context <c>{"Execution": …}</c>.</summary>
    public static EvaluationScope Of(Json input)
    {
        var variables = new VariableScope(null);
        variables.Assign(Json.Parse("""{"order": {"id": 7}}"""));
        var context = Json.Parse("""{"Execution": {"Name": "e1"}}""");
        var scope = new EvaluationScope(variables, () => context, TimeProvider.System, new Random(1));
        scope.Enter(input);
        return scope;
    }
}
