using Workflows.Engine.TestState;

namespace Workflows.App.Input;

/// <summary>What of a test of a state comes as JSON, in the form of the service's API.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html"/>
internal static class TestStateSource
{
    private static readonly string[] MockFields = ["result", "errorOutput", "fieldValidationMode"];
    private static readonly string[] ErrorFields = ["error", "cause"];

    private static readonly string[] ConfigurationFields =
    [
        "retrierRetryCount",
        "errorCausedByState",
        "mapIterationFailureCount",
        "mapItemReaderData",
    ];

    /// <summary>Reads what stands in for the state's work. The result may be JSON text, as in the API, or the value itself.</summary>
    /// <exception cref="UsageException">The JSON is no mock.</exception>
    public static TestStateMock ReadMock(JsonArgument argument)
    {
        var mock = new Fields(argument.Name, "mock", argument.Value, MockFields);
        return new TestStateMock
        {
            Result = mock.Text("result") is { } text && Json.TryParse(text, out var parsed) ? parsed : mock["result"],
            ErrorOutput = mock["errorOutput"].IsUndefined ? null : ReadError(argument.Name, mock["errorOutput"]),
            FieldValidationMode = ReadMode(argument.Name, mock.Text("fieldValidationMode")),
        };
    }

    /// <summary>Reads what has happened to the state before.</summary>
    /// <exception cref="UsageException">The JSON is no configuration.</exception>
    public static TestStateConfiguration ReadConfiguration(JsonArgument argument)
    {
        var given = new Fields(argument.Name, "state configuration", argument.Value, ConfigurationFields);
        return new TestStateConfiguration
        {
            RetrierRetryCount = given.Integer("retrierRetryCount"),
            ErrorCausedByState = given.Text("errorCausedByState"),
            MapIterationFailureCount = given.Integer("mapIterationFailureCount"),
            MapItemReaderData = given.Text("mapItemReaderData"),
        };
    }

    private static MockedError ReadError(string name, Json value)
    {
        var error = new Fields(name, "errorOutput", value, ErrorFields);
        return new MockedError(error.Text("error"), error.Text("cause"));
    }

    private static FieldValidationMode ReadMode(string name, string? mode) =>
        mode is null ? FieldValidationMode.Strict
        : Enum.TryParse<FieldValidationMode>(mode, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
        : throw new UsageException($"{name}: fieldValidationMode is \"{mode}\"; there are STRICT, PRESENT, NONE.");

    /// <summary>The fields of a JSON object that has no others.</summary>
    private sealed class Fields
    {
        private readonly string name;
        private readonly Json fields;

        public Fields(string name, string what, Json fields, IReadOnlyList<string> known)
        {
            if (!fields.IsObject)
            {
                throw new UsageException($"{name} is no {what}: it must be an object with {string.Join(", ", known)}.");
            }
            foreach (var field in fields.Keys)
            {
                if (!known.Contains(field, StringComparer.Ordinal))
                {
                    throw new UsageException($"{name}: a {what} has no \"{field}\"; {Nearest.Offer(field, known)}");
                }
            }
            this.name = name;
            this.fields = fields;
        }

        public Json this[string field] => fields[field];

        public string? Text(string field) =>
            fields[field] switch
            {
                { IsUndefined: true } => null,
                var value when value.TryGetString(out var text) => text,
                _ when field == "result" => null,
                _ => throw new UsageException($"{name}: \"{field}\" must be a string."),
            };

        public int Integer(string field) =>
            fields[field] switch
            {
                { IsUndefined: true } => 0,
                var value when value.TryGetInt64(out var number) && number == (int)number => (int)number,
                _ => throw new UsageException($"{name}: \"{field}\" must be an integer."),
            };
    }
}
