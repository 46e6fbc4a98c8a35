namespace Workflows;

/// <summary>What a JSONPath Choice rule asks: a comparison, or a combination of tests.</summary>
public abstract record ChoiceTest
{
    private protected ChoiceTest() { }

    /// <summary>What this is for, in words; on a nested test only (a rule has its own).</summary>
    public string? Comment { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read; on a nested test only.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>Holds when each of its tests holds.</summary>
/// <param name="Tests">At least one test.</param>
public sealed record AndTest(EquatableArray<ChoiceTest> Tests) : ChoiceTest;

/// <summary>Holds when one of its tests holds.</summary>
/// <param name="Tests">At least one test.</param>
public sealed record OrTest(EquatableArray<ChoiceTest> Tests) : ChoiceTest;

/// <summary>Holds when its test does not.</summary>
/// <param name="Test">The test.</param>
public sealed record NotTest(ChoiceTest Test) : ChoiceTest;

/// <summary>Compares what a path selects with a value or with what another path selects.</summary>
/// <param name="Variable">The path of the value on the left.</param>
/// <param name="Operator">How to compare.</param>
/// <param name="Operand">The value on the right; for an operator whose name ends in <c>Path</c>, a string that is a path.</param>
public sealed record ComparisonTest(string Variable, ComparisonOperator Operator, Json Operand) : ChoiceTest;
