namespace Workflows.Checks.Fields;

/// <summary>The rules of which fields there are and which values they take.</summary>
internal static class FieldRules
{
    public static readonly IRule[] All =
    [
        new UnsupportedField(),
        new DowngradedLanguage(),
        new ExclusiveFields(),
        new WaitTime(),
        new NumberRange(),
        new HeartbeatTime(),
        new MaxDelay(),
        new MalformedTimestamp(),
        new ChoiceOperators(),
        new CatchAll(),
        new ChildExecutionType(),
        new DistributedOnly(),
        new KnownValue(),
        new CsvHeaders(),
        new ResultTarget(),
        new LabelName(),
        new DuplicateLabel(),
        new VariableName(),
        new ComputedObject(),
    ];
}
