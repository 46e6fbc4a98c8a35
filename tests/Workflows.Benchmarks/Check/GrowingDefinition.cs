namespace Workflows.Benchmarks.Check;

/// <summary>Definitions of any size, of which half the states decide.</summary>
internal static class GrowingDefinition
{
    /// <summary>
    /// A definition of so many states: pairs of a Choice that may pass over the state after it, and a Pass that sets
    /// one of ten variables; each tenth one leads back to the beginning.
    /// </summary>
    /// <param name="states">How many states, an even number.</param>
    public static StateMachine Of(int states)
    {
        var pairs = states / 2;
        return new StateMachine
        {
            StartAt = "Choose 0",
            States = [.. Enumerable.Range(0, pairs).SelectMany(i => Pair(i, isLast: i == pairs - 1))],
        };
    }

    private static State[] Pair(int i, bool isLast) =>
        [
            new JsonataChoice($"Choose {i}")
            {
                Choices =
                [
                    new() { Condition = $"{{% $states.input.n > {i} %}}", Next = $"Set {i}" },
                    .. i % 10 == 9
                        ? [new JsonataChoiceRule { Condition = "{% $states.input.again = true %}", Next = "Choose 0" }]
                        : (JsonataChoiceRule[])[],
                ],
                Default = isLast ? $"Set {i}" : $"Choose {i + 1}",
            },
            new JsonataPass($"Set {i}")
            {
                Assign = Json.Object(($"v{i % 10}", $"{{% $states.input.n + {i} %}}")),
                Next = isLast ? null : $"Choose {i + 1}",
                End = isLast ? true : null,
            },
        ];
}
