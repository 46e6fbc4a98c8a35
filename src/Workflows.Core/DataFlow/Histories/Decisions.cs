using Workflows.Checks;
using Workflows.Jsonata;

namespace Workflows.DataFlow.Histories;

/// <summary>That a condition of a Choice state holds, or does not.</summary>
/// <param name="Condition">The condition: one that is equal asks the same.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Variables">The variables that it reads.</param>
/// <param name="ReadsInput">Whether it reads the state's input.</param>
internal sealed record Decision(object Condition, bool Holds, IReadOnlyCollection<string> Variables, bool ReadsInput);

/// <summary>What Choice states decide, as far as another one asks the same and would decide likewise.</summary>
internal sealed class Decisions
{
    /// <summary>Parts of expressions whose value may be another one each time, or in each state.</summary>
    private static readonly string[] Changing =
    [
        "$random",
        "$uuid",
        "$now",
        "$millis",
        "$eval",
        "context.State",
        "context.Task",
        "context.Map",
        "Retry",
    ];

    private readonly ParsedTexts texts;
    private readonly HashSet<object> repeated = [];
    private readonly Dictionary<(ChoiceState State, int Rule), IReadOnlyList<Decision>> known = [];

    /// <summary>Looks for the conditions that several states ask.</summary>
    /// <param name="machine">The definition.</param>
    public Decisions(MachineSite machine)
    {
        texts = machine.Texts;
        var once = new HashSet<object>();
        foreach (var choice in machine.States.Select(static s => s.State).OfType<ChoiceState>())
        {
            foreach (var condition in choice.Rules.SelectMany(ConditionsOf).Distinct())
            {
                if (!once.Add(condition))
                {
                    repeated.Add(condition);
                }
            }
        }
    }

    /// <summary>What is decided when a Choice state goes by a rule: those before it do not hold.</summary>
    public IReadOnlyList<Decision> Of(ChoiceState state, int rule)
    {
        if (!known.TryGetValue((state, rule), out var decisions))
        {
            known[(state, rule)] = decisions = [
                .. repeated.Count == 0 ? [] : state.Rules.Take(rule + 1).SelectMany((r, i) => Of(r, holds: i == rule)),
            ];
        }
        return decisions;
    }

    private IEnumerable<Decision> Of(ChoiceRule rule, bool holds) =>
        rule switch
        {
            JsonataChoiceRule { Condition.Expression: { } text }
                when repeated.Contains(text)
                    && texts.Expression(text).Value is { } expression
                    && IsLasting(expression) =>
            [
                new Decision(
                    text,
                    holds,
                    [.. expression.FreeVariables],
                    expression.References.Any(static r =>
                        r.Variable == "states" && r.Fields is not ["context", "Execution", ..]
                    )
                ),
            ],
            JsonPathChoiceRule { Test: var test } => Of(test, holds),
            _ => [],
        };

    private IEnumerable<Decision> Of(ChoiceTest test, bool holds) =>
        test switch
        {
            NotTest not => Of(not.Test, !holds),
            AndTest all when holds => all.Tests.SelectMany(t => Of(t, holds: true)),
            OrTest any when !holds => any.Tests.SelectMany(t => Of(t, holds: false)),
            _ when repeated.Contains(test) => [new Decision(test, holds, [.. VariablesOf(test)], ReadsInput: true)],
            _ => [],
        };

    private static IEnumerable<object> ConditionsOf(ChoiceRule rule) =>
        rule switch
        {
            JsonataChoiceRule { Condition.Expression: { } text } => [text],
            JsonPathChoiceRule { Test: var test } => ConditionsOf(test),
            _ => [],
        };

    private static IEnumerable<object> ConditionsOf(ChoiceTest test) =>
        test switch
        {
            NotTest not => ConditionsOf(not.Test),
            AndTest all => all.Tests.SelectMany(ConditionsOf).Append(test),
            OrTest any => any.Tests.SelectMany(ConditionsOf).Append(test),
            _ => [test],
        };

    private static bool IsLasting(JsonataExpression expression) =>
        !Array.Exists(Changing, word => expression.Text.Contains(word, StringComparison.Ordinal));

    private IEnumerable<string> VariablesOf(ChoiceTest test) =>
        test switch
        {
            NotTest not => VariablesOf(not.Test),
            AndTest all => all.Tests.SelectMany(VariablesOf),
            OrTest any => any.Tests.SelectMany(VariablesOf),
            ComparisonTest comparison => Named(comparison.Variable)
                .Concat(comparison.Operand.TryGetString(out var operand) ? Named(operand) : []),
            _ => [],
        };

    private IEnumerable<string> Named(string text) => texts.Path(text).Value?.Variable is { } name ? [name] : [];
}
