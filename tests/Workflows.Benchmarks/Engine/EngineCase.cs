namespace Workflows.Benchmarks.Engine;

/// <summary>An execution to be measured, the same on each engine.</summary>
/// <param name="Definition">The text of the definition.</param>
/// <param name="Input">The execution's input.</param>
/// <param name="Tasks">What does the work of its Task states.</param>
internal sealed record EngineCase(string Definition, Json Input, params IReadOnlyList<TaskDefinition> Tasks)
{
    /// <summary>A loop that counts up by an intrinsic function; its output is the count.</summary>
    /// <param name="increments">How far it counts.</param>
    public static EngineCase JsonPathLoop(int increments) =>
        new(
            $$"""
            {
              "StartAt": "Init",
              "States": {
                "Init": { "Type": "Pass", "Result": { "count": 0 }, "Next": "Check" },
                "Check": {
                  "Type": "Choice",
                  "Choices": [{ "Variable": "$.count", "NumericLessThan": {{increments}}, "Next": "Add" }],
                  "Default": "Done"
                },
                "Add": { "Type": "Pass", "Parameters": { "count.$": "States.MathAdd($.count, 1)" }, "Next": "Check" },
                "Done": { "Type": "Succeed" }
              }
            }
            """,
            Json.EmptyObject
        );

    /// <summary>The same loop in JSONata, the count in a variable.</summary>
    /// <param name="increments">How far it counts.</param>
    public static EngineCase JsonataLoop(int increments) =>
        new(
            $$"""
            {
              "QueryLanguage": "JSONata",
              "StartAt": "Init",
              "States": {
                "Init": { "Type": "Pass", "Assign": { "count": 0 }, "Next": "Check" },
                "Check": {
                  "Type": "Choice",
                  "Choices": [{ "Condition": "{% $count < {{increments}} %}", "Next": "Add" }],
                  "Default": "Done"
                },
                "Add": { "Type": "Pass", "Assign": { "count": "{% $count + 1 %}" }, "Next": "Check" },
                "Done": { "Type": "Succeed", "Output": { "count": "{% $count %}" } }
              }
            }
            """,
            Json.EmptyObject
        );

    /// <summary>A Map state, of whose two states the first calls a task that answers with what it is given; its output is its input.</summary>
    /// <param name="items">The number of items.</param>
    public static EngineCase Map(int items) =>
        new(
            """
            {
              "StartAt": "Each",
              "States": {
                "Each": {
                  "Type": "Map",
                  "ItemProcessor": {
                    "StartAt": "Call",
                    "States": {
                      "Call": { "Type": "Task", "Resource": "${Echo}", "Next": "Then" },
                      "Then": { "Type": "Pass", "End": true }
                    }
                  },
                  "End": true
                }
              }
            }
            """,
            Json.Array(Enumerable.Range(0, items).Select(static i => Json.Object(("id", i)))),
            TaskDefinition.Lambda<Json, Json>("Echo", static (_, item) => item)
        );

    /// <summary>The workflow of the sample Orders on one of its orders, tasks included.</summary>
    public static EngineCase Order()
    {
        var workflow = Orders.FulfilOrder.fulfil;
        using var file = new StreamReader(typeof(EngineCase).Assembly.GetManifestResourceStream("order.json")!);
        return new EngineCase(workflow.Definition.ToJson(), Json.Parse(file.ReadToEnd()), [.. workflow.Tasks]);
    }
}
