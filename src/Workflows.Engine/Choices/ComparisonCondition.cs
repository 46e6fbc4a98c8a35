using Workflows.Engine.Expressions;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Choices;

/// <summary>Compares what a path selects with a value, or with what another path selects.</summary>
internal sealed class ComparisonCondition : Condition
{
    private const string PathSuffix = "Path";

    private readonly ChoicePath variable;
    private readonly Json operand;
    private readonly ChoicePath? operandPath;
    private readonly Func<Json, Json, bool> compare;

    private ComparisonCondition(
        ChoicePath variable,
        Json operand,
        ChoicePath? operandPath,
        Func<Json, Json, bool> compare
    )
    {
        this.variable = variable;
        this.operand = operand;
        this.operandPath = operandPath;
        this.compare = compare;
    }

    public static ComparisonCondition Compile(
        ComparisonTest test,
        ChoicePath variable,
        string location,
        ExpressionCompiler compiler
    )
    {
        var name = test.Operator.ToString();
        var isPath = name.EndsWith(PathSuffix, StringComparison.Ordinal);
        var path =
            isPath && test.Operand.TryGetString(out var text)
                ? new ChoicePath(text, $"{location}/{name}", compiler)
                : null;
        var comparison = Comparisons.Find(isPath ? name[..^PathSuffix.Length] : name);
        return new ComparisonCondition(variable, test.Operand, path, comparison);
    }

    public override bool Holds(EvaluationScope scope) =>
        compare(variable.Select(scope), operandPath is null ? operand : operandPath.Select(scope));
}
