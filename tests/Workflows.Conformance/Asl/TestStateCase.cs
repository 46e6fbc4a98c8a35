using Workflows.Engine;
using Workflows.Engine.TestState;

namespace Workflows.Conformance;

/// <summary>A call of TestState that the service has recorded, made here.</summary>
internal static class TestStateCase
{
    public static Verdict Run(Json item, ExecutionOptions options)
    {
        var placeholders = Placeholders.Of(item["placeholders"]);
        var tasks = new RecordedTasks(item["tasks"], placeholders);
        var response = StateTest.RunAsync(Request(item), tasks, options).GetAwaiter().GetResult();
        return Compare(item["expect"], Describe(response), placeholders) ?? tasks.Verdict;
    }

    private static Verdict? Compare(Json expected, Json actual, Placeholders placeholders)
    {
        string[] parts = ["apiError", "status", "error", "cause", "output", "nextState", "inspectionData"];
        var differing = parts.FirstOrDefault(part => !IsSame(expected[part], actual[part], placeholders));
        return differing is null
            ? null
            : Verdict.Failed(
                $"{differing} {expected[differing]}",
                (actual[differing].IsUndefined ? actual : actual[differing]).ToString()
            );
    }

    private static bool IsSame(Json expected, Json actual, Placeholders placeholders) =>
        expected.IsUndefined ? actual.IsUndefined : placeholders.Match(expected, actual);

    private static Json Describe(TestStateResponse response) =>
        response switch
        {
            TestStateRefusal refusal => Json.Object(
                ("apiError", Json.Object(("code", refusal.Code), ("message", refusal.Message)))
            ),
            TestStateResult result => Json.Object(
                ("status", result.Status.ToText()),
                ("error", Optional(result.Error)),
                ("cause", Optional(result.Cause)),
                ("output", result.Output),
                ("nextState", Optional(result.NextState)),
                ("inspectionData", result.InspectionData?.ToJson() ?? default)
            ),
            _ => default,
        };

    private static TestStateRequest Request(Json item) =>
        new()
        {
            Definition = item["definition"],
            StateName = Text(item["stateName"]),
            Input = item["input"],
            RoleArn = Text(item["roleArn"]),
            InspectionLevel = Value(item["inspectionLevel"], InspectionLevel.Info),
            Mock = item["mock"].IsObject ? Mock(item["mock"]) : null,
            Context = item["context"],
            Variables = item["variables"],
            StateConfiguration = Configuration(item["stateConfiguration"]),
            RevealSecrets = item["revealSecrets"].IsTrue,
        };

    private static TestStateMock Mock(Json mock) =>
        new()
        {
            Result = Text(mock["result"]) is { } result ? Json.Parse(result) : default,
            ErrorOutput = mock["errorOutput"].IsObject
                ? new MockedError(Text(mock["errorOutput"]["error"]), Text(mock["errorOutput"]["cause"]))
                : null,
            FieldValidationMode = Value(mock["fieldValidationMode"], FieldValidationMode.Strict),
        };

    private static TestStateConfiguration Configuration(Json given) =>
        new()
        {
            RetrierRetryCount = Number(given["retrierRetryCount"]),
            ErrorCausedByState = Text(given["errorCausedByState"]),
            MapIterationFailureCount = Number(given["mapIterationFailureCount"]),
            MapItemReaderData = Text(given["mapItemReaderData"]),
        };

    private static T Value<T>(Json given, T otherwise)
        where T : struct, Enum => Text(given) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;

    private static int Number(Json given) => given.TryGetInt64(out var number) ? (int)number : 0;

    private static string? Text(Json given) => given.TryGetString(out var text) ? text : null;

    private static Json Optional(string? text) => text is null ? Json.Undefined : text;
}
