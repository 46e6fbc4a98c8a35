namespace Workflows;

/// <summary>The codes that the service gives to what it refuses.</summary>
internal static class ServiceCodes
{
    public const string InvalidJson = "INVALID_JSON_DESCRIPTION";
    public const string Schema = "SCHEMA_VALIDATION_FAILED";
    public const string MissingTarget = "MISSING_TRANSITION_TARGET";
    public const string MissingEnd = "MISSING_END_STATE";
    public const string DuplicateStateName = "DUPLICATE_STATE_NAME";
    public const string InvalidStateName = "INVALID_STATE_NAME";
    public const string DuplicateLabel = "DUPLICATE_LABEL_NAME";
    public const string InvalidLabel = "INVALID_LABEL_NAME";
    public const string InvalidJsonata = "INVALID_JSONATA_EXPRESSION";
    public const string UnsupportedJsonata = "UNSUPPORTED_JSONATA_EXPRESSION";
    public const string InvalidVariable = "INVALID_VARIABLE_NAME";
    public const string ReservedVariable = "RESERVED_VARIABLE_NAME";
}
