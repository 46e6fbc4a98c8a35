namespace Workflows;

/// <summary>
/// How a <see cref="ComparisonTest"/> compares; the names are the language's own. A value of another type than the
/// operator's makes the test false, never an error. Those that end in <c>Path</c> compare with what a path selects.
/// </summary>
public enum ComparisonOperator
{
    /// <summary>Is a string that equals the operand.</summary>
    StringEquals,

    /// <summary>Is a string that equals what the operand's path selects.</summary>
    StringEqualsPath,

    /// <summary>Is a string that is less than the operand.</summary>
    StringLessThan,

    /// <summary>Is a string that is less than what the operand's path selects.</summary>
    StringLessThanPath,

    /// <summary>Is a string that is greater than the operand.</summary>
    StringGreaterThan,

    /// <summary>Is a string that is greater than what the operand's path selects.</summary>
    StringGreaterThanPath,

    /// <summary>Is a string that is at most the operand.</summary>
    StringLessThanEquals,

    /// <summary>Is a string that is at most what the operand's path selects.</summary>
    StringLessThanEqualsPath,

    /// <summary>Is a string that is at least the operand.</summary>
    StringGreaterThanEquals,

    /// <summary>Is a string that is at least what the operand's path selects.</summary>
    StringGreaterThanEqualsPath,

    /// <summary>Is a string that matches a pattern in which <c>*</c> stands for any text and <c>\\*</c> for an asterisk.</summary>
    StringMatches,

    /// <summary>Is a number that equals the operand.</summary>
    NumericEquals,

    /// <summary>Is a number that equals what the operand's path selects.</summary>
    NumericEqualsPath,

    /// <summary>Is a number that is less than the operand.</summary>
    NumericLessThan,

    /// <summary>Is a number that is less than what the operand's path selects.</summary>
    NumericLessThanPath,

    /// <summary>Is a number that is greater than the operand.</summary>
    NumericGreaterThan,

    /// <summary>Is a number that is greater than what the operand's path selects.</summary>
    NumericGreaterThanPath,

    /// <summary>Is a number that is at most the operand.</summary>
    NumericLessThanEquals,

    /// <summary>Is a number that is at most what the operand's path selects.</summary>
    NumericLessThanEqualsPath,

    /// <summary>Is a number that is at least the operand.</summary>
    NumericGreaterThanEquals,

    /// <summary>Is a number that is at least what the operand's path selects.</summary>
    NumericGreaterThanEqualsPath,

    /// <summary>Is a time (ISO 8601) that equals the operand.</summary>
    TimestampEquals,

    /// <summary>Is a time (ISO 8601) that equals what the operand's path selects.</summary>
    TimestampEqualsPath,

    /// <summary>Is a time (ISO 8601) that is less than the operand.</summary>
    TimestampLessThan,

    /// <summary>Is a time (ISO 8601) that is less than what the operand's path selects.</summary>
    TimestampLessThanPath,

    /// <summary>Is a time (ISO 8601) that is greater than the operand.</summary>
    TimestampGreaterThan,

    /// <summary>Is a time (ISO 8601) that is greater than what the operand's path selects.</summary>
    TimestampGreaterThanPath,

    /// <summary>Is a time (ISO 8601) that is at most the operand.</summary>
    TimestampLessThanEquals,

    /// <summary>Is a time (ISO 8601) that is at most what the operand's path selects.</summary>
    TimestampLessThanEqualsPath,

    /// <summary>Is a time (ISO 8601) that is at least the operand.</summary>
    TimestampGreaterThanEquals,

    /// <summary>Is a time (ISO 8601) that is at least what the operand's path selects.</summary>
    TimestampGreaterThanEqualsPath,

    /// <summary>Is the boolean operand.</summary>
    BooleanEquals,

    /// <summary>Is the boolean that the operand's path selects.</summary>
    BooleanEqualsPath,

    /// <summary>Whether the variable is null is the boolean operand.</summary>
    IsNull,

    /// <summary>Whether the variable selects anything is the boolean operand.</summary>
    IsPresent,

    /// <summary>Whether the variable is a number is the boolean operand.</summary>
    IsNumeric,

    /// <summary>Whether the variable is a string is the boolean operand.</summary>
    IsString,

    /// <summary>Whether the variable is a boolean is the boolean operand.</summary>
    IsBoolean,

    /// <summary>Whether the variable is a string that is a time is the boolean operand.</summary>
    IsTimestamp,
}
