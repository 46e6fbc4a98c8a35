namespace Workflows.Limits.History;

/// <summary>
/// Whether a loop counts its turns: one of its Choice states compares a number, and one of its states adds to a number.
/// </summary>
internal static class LoopCount
{
    /// <summary>
    /// The number that the loop counts to; <see langword="null"/> if it counts to one that is not known;
    /// <see cref="Loop.Uncounted"/> if it does not count.
    /// </summary>
    public static long? Turns(IEnumerable<State> states)
    {
        var inside = states.ToList();
        var ends = inside.OfType<ChoiceState>().SelectMany(Ends).ToList();
        return ends.Count == 0 || !inside.Any(Counts) ? Loop.Uncounted
            : ends.Any(end => end is null) ? null
            : ends.Max();
    }

    /// <summary>The numbers that a Choice state compares with.</summary>
    private static IEnumerable<long?> Ends(ChoiceState choice) =>
        choice switch
        {
            JsonPathChoice jsonPath => jsonPath.Choices.SelectMany(rule => Ends(rule.Test)),
            JsonataChoice jsonata => jsonata.Choices.SelectMany(rule =>
                rule.Condition.Expression is { } text ? Ends(text) : []
            ),
            _ => [],
        };

    private static IEnumerable<long?> Ends(ChoiceTest test) =>
        test switch
        {
            ComparisonTest
            {
                Operator: >= ComparisonOperator.NumericEquals and <= ComparisonOperator.NumericGreaterThanEqualsPath
            } comparison => [comparison.Operand.IsNumber ? (long)Math.Abs(comparison.Operand.GetDouble()) : null],
            AndTest and => and.Tests.SelectMany(Ends),
            OrTest or => or.Tests.SelectMany(Ends),
            NotTest not => Ends(not.Test),
            _ => [],
        };

    /// <summary>The numbers that follow the signs <c>&lt;</c> and <c>&gt;</c> of an expression.</summary>
    private static IEnumerable<long?> Ends(string expression)
    {
        for (var i = 0; i < expression.Length; i++)
        {
            if (expression[i] is '<' or '>')
            {
                var operand = expression.AsSpan(i + 1).TrimStart("= ");
                var digits = operand.IndexOfAnyExceptInRange('0', '9');
                yield return digits > 0
                && long.TryParse(operand[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null;
            }
        }
    }

    /// <summary>Whether a state adds a number to another one.</summary>
    private static bool Counts(State state) =>
        state switch
        {
            JsonataPass pass => Adds(pass.Assign) || Adds(pass.Output),
            JsonPathPass pass => Adds(pass.Assign) || Adds(pass.Parameters),
            JsonataTask task => Adds(task.Assign) || Adds(task.Output),
            JsonPathTask task => Adds(task.Assign) || Adds(task.ResultSelector),
            JsonataWait wait => Adds(wait.Assign) || Adds(wait.Output),
            ChoiceState choice => Adds(choice.Assign) || choice.Rules.Any(rule => Adds(rule.Assign)),
            StateWithNext next => Adds(next.Assign),
            _ => false,
        };

    private static bool Adds(Json template)
    {
        if (template.TryGetString(out var text))
        {
            return text.StartsWith("States.MathAdd", StringComparison.Ordinal)
                || (JsonataText.IsExpression(text) && text.AsSpan().ContainsAny('+', '-'));
        }
        foreach (var value in template.Values)
        {
            if (Adds(value))
            {
                return true;
            }
        }
        return false;
    }
}
