using Workflows.Engine.Expressions;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Choices;

/// <summary>What a rule of a JSONPath Choice state asks, compiled.</summary>
internal abstract class Condition
{
    /// <summary>Whether it holds. A value of another type than the operator's makes it false, never an error.</summary>
    /// <exception cref="Errors.EvaluationException">A path finds nothing.</exception>
    public abstract bool Holds(EvaluationScope scope);

    public static Condition Compile(ChoiceTest test, string location, ExpressionCompiler compiler) =>
        test switch
        {
            AndTest and => new Conjunction(CompileEach(and.Tests, location + "/And", compiler)),
            OrTest or => new Disjunction(CompileEach(or.Tests, location + "/Or", compiler)),
            NotTest not => new Negation(Compile(not.Test, location + "/Not", compiler)),
            ComparisonTest comparison => CompileComparison(comparison, location, compiler),
            _ => throw new InvalidOperationException("A choice rule asks what no operator asks."),
        };

    private static Condition[] CompileEach(
        EquatableArray<ChoiceTest> tests,
        string location,
        ExpressionCompiler compiler
    ) =>
        [
            .. tests.Select(
                (test, i) => Compile(test, string.Create(CultureInfo.InvariantCulture, $"{location}[{i}]"), compiler)
            ),
        ];

    private static Condition CompileComparison(ComparisonTest test, string location, ExpressionCompiler compiler)
    {
        var variable = new ChoicePath(test.Variable, location + "/Variable", compiler);
        return TypeCondition.Compile(test, variable)
            ?? (Condition)ComparisonCondition.Compile(test, variable, location, compiler);
    }

    private sealed class Conjunction(Condition[] parts) : Condition
    {
        public override bool Holds(EvaluationScope scope)
        {
            foreach (var part in parts)
            {
                if (!part.Holds(scope))
                {
                    return false;
                }
            }
            return true;
        }
    }

    private sealed class Disjunction(Condition[] parts) : Condition
    {
        public override bool Holds(EvaluationScope scope)
        {
            foreach (var part in parts)
            {
                if (part.Holds(scope))
                {
                    return true;
                }
            }
            return false;
        }
    }

    private sealed class Negation(Condition part) : Condition
    {
        public override bool Holds(EvaluationScope scope) => !part.Holds(scope);
    }
}
