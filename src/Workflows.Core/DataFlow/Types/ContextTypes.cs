using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Types;

/// <summary>What the context object may be.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html"/>
internal static class ContextTypes
{
    /// <summary>The context of an execution whose input is of a type.</summary>
    public static JsonType OfExecution(JsonType input) =>
        Open(
            (
                "Execution",
                Open(
                    ("Id", JsonType.String),
                    ("Input", input),
                    ("Name", JsonType.String),
                    ("StartTime", JsonType.String)
                )
            ),
            ("StateMachine", Open(("Id", JsonType.String), ("Name", JsonType.String))),
            ("State", Open(("EnteredTime", JsonType.String), ("Name", JsonType.String))),
            ("Map", JsonType.Absent),
            ("Task", JsonType.Absent)
        );

    /// <summary>The context of a Map state's iterations.</summary>
    /// <param name="outer">The context of the state.</param>
    /// <param name="item">What an item may be.</param>
    public static JsonType InIteration(JsonType outer, JsonType item) =>
        outer.With("Map", Open(("Item", Open(("Index", JsonType.Number), ("Value", item)))));

    /// <summary>The context of a state that is answered by a task token.</summary>
    public static JsonType WithToken(JsonType context) => context.With("Task", Open(("Token", JsonType.String)));

    private static JsonType Open(params ReadOnlySpan<(string Name, JsonType Type)> fields)
    {
        var pairs = new List<KeyValuePair<string, JsonType>>(fields.Length);
        foreach (var (name, type) in fields)
        {
            pairs.Add(KeyValuePair.Create(name, type));
        }
        return JsonType.Object(pairs, JsonType.Any);
    }
}
