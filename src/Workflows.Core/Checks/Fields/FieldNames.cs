namespace Workflows.Checks.Fields;

/// <summary>The fields that an object of a definition can have.</summary>
/// <param name="What">What the object is, with its article.</param>
/// <param name="Both">The fields that it has in either query language.</param>
/// <param name="JsonPath">Those that it has in JSONPath only.</param>
/// <param name="Jsonata">Those that it has in JSONata only.</param>
internal sealed record FieldNames(string What, string[] Both, string[] JsonPath, string[] Jsonata)
{
    private static readonly string[] Operators = Enum.GetNames<ComparisonOperator>();

    public static readonly FieldNames Machine = new(
        "a state machine",
        ["Comment", "QueryLanguage", "Version", "TimeoutSeconds", "StartAt", "States"],
        [],
        []
    );

    public static readonly FieldNames Branch = new("a branch", ["Comment", "StartAt", "States"], [], []);

    public static readonly FieldNames Processor = new(
        "an item processor",
        ["Comment", "ProcessorConfig", "StartAt", "States"],
        [],
        []
    );

    public static readonly FieldNames ProcessorConfig = new("a ProcessorConfig", ["Mode", "ExecutionType"], [], []);

    public static readonly FieldNames Retrier = new(
        "a retrier",
        [
            "Comment",
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
        ],
        [],
        []
    );

    public static readonly FieldNames Catcher = new(
        "a catcher",
        ["Comment", "ErrorEquals", "Next", "Assign"],
        ["ResultPath"],
        ["Output"]
    );

    public static readonly FieldNames ChoiceRule = new(
        "a choice rule",
        ["Comment", "Next", "Assign"],
        ["Variable", "And", "Or", "Not", .. Operators],
        ["Condition", "Output"]
    );

    public static readonly FieldNames ChoiceTest = new(
        "a nested test",
        ["Comment"],
        ["Variable", "And", "Or", "Not", .. Operators],
        []
    );

    public static readonly FieldNames ItemReader = new(
        "an item reader",
        ["Resource", "ReaderConfig"],
        ["Parameters"],
        ["Arguments"]
    );

    public static readonly FieldNames ReaderConfig = new(
        "a ReaderConfig",
        [
            "InputType",
            "Transformation",
            "ManifestType",
            "CSVHeaderLocation",
            "CSVHeaders",
            "CSVDelimiter",
            "ItemsPointer",
            "MaxItems",
        ],
        ["MaxItemsPath"],
        []
    );

    public static readonly FieldNames ItemBatcher = new(
        "an item batcher",
        ["MaxItemsPerBatch", "MaxInputBytesPerBatch", "BatchInput"],
        ["MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath"],
        []
    );

    public static readonly FieldNames ResultWriter = new(
        "a result writer",
        ["Resource", "WriterConfig"],
        ["Parameters"],
        ["Arguments"]
    );

    public static readonly FieldNames WriterConfig = new("a WriterConfig", ["OutputType", "Transformation"], [], []);

    private static readonly FieldNames Task = State(
        "a Task state",
        ["Resource", "Credentials", "TimeoutSeconds", "HeartbeatSeconds", "Assign", "Retry", "Catch", "Next", "End"],
        [
            "InputPath",
            "Parameters",
            "ResultSelector",
            "ResultPath",
            "OutputPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
        ],
        ["Arguments", "Output"]
    );

    private static readonly FieldNames Pass = State(
        "a Pass state",
        ["Assign", "Next", "End"],
        ["InputPath", "Parameters", "Result", "ResultPath", "OutputPath"],
        ["Output"]
    );

    private static readonly FieldNames Choice = State(
        "a Choice state",
        ["Choices", "Default", "Assign"],
        ["InputPath", "OutputPath"],
        ["Output"]
    );

    private static readonly FieldNames Wait = State(
        "a Wait state",
        ["Seconds", "Timestamp", "Assign", "Next", "End"],
        ["SecondsPath", "TimestampPath", "InputPath", "OutputPath"],
        ["Output"]
    );

    private static readonly FieldNames Succeed = State("a Succeed state", [], ["InputPath", "OutputPath"], ["Output"]);

    private static readonly FieldNames Fail = State("a Fail state", ["Error", "Cause"], ["ErrorPath", "CausePath"], []);

    private static readonly FieldNames Parallel = State(
        "a Parallel state",
        ["Branches", "Assign", "Retry", "Catch", "Next", "End"],
        ["InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath"],
        ["Arguments", "Output"]
    );

    private static readonly FieldNames Map = State(
        "a Map state",
        [
            "ItemProcessor",
            "Iterator",
            "ItemReader",
            "ItemSelector",
            "ItemBatcher",
            "ResultWriter",
            "Label",
            "MaxConcurrency",
            "ToleratedFailureCount",
            "ToleratedFailurePercentage",
            "Assign",
            "Retry",
            "Catch",
            "Next",
            "End",
        ],
        [
            "InputPath",
            "ItemsPath",
            "Parameters",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "ResultSelector",
            "ResultPath",
            "OutputPath",
        ],
        ["Items", "Output"]
    );

    /// <summary>The fields of a state of this type.</summary>
    public static FieldNames Of(State state) =>
        state switch
        {
            TaskState => Task,
            PassState => Pass,
            ChoiceState => Choice,
            WaitState => Wait,
            SucceedState => Succeed,
            FailState => Fail,
            ParallelState => Parallel,
            MapState => Map,
            _ => throw new ArgumentException($"{state.GetType().Name} is no state of the language.", nameof(state)),
        };

    /// <summary>The fields of a flow of this kind.</summary>
    public static FieldNames Of(StateFlow flow) =>
        flow switch
        {
            StateMachine => Machine,
            Workflows.Branch => Branch,
            _ => Processor,
        };

    /// <summary>The fields that exist in one query language only.</summary>
    public string[] OnlyIn(QueryLanguage language) => language == QueryLanguage.Jsonata ? Jsonata : JsonPath;

    /// <summary>Whether the object has a field in a query language.</summary>
    public bool Has(string field, QueryLanguage language) => Both.Contains(field) || OnlyIn(language).Contains(field);

    private static FieldNames State(string what, string[] both, string[] jsonPath, string[] jsonata) =>
        new(what, ["Type", "Comment", "QueryLanguage", .. both], jsonPath, jsonata);
}
