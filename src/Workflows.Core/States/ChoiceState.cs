namespace Workflows;

/// <summary>A state that decides which state follows: the first rule that holds, else the default.</summary>
/// <inheritdoc/>
public abstract record ChoiceState(string Name) : State(Name)
{
    /// <inheritdoc/>
    public sealed override string Type => "Choice";

    /// <summary>The name of the state that follows when no rule holds; without it the execution then fails with <c>States.NoChoiceMatched</c>.</summary>
    public string? Default { get; init; }

    /// <summary>Variables that are set when no rule holds.</summary>
    public Json Assign { get; init; }

    /// <summary>The rules in order.</summary>
    public abstract IReadOnlyList<ChoiceRule> Rules { get; }
}

/// <summary>A Choice state in JSONata.</summary>
/// <inheritdoc/>
public sealed record JsonataChoice(string Name) : ChoiceState(Name), IJsonataState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.Jsonata;

    /// <summary>The rules in order.</summary>
    public required EquatableArray<JsonataChoiceRule> Choices { get; init; }

    /// <summary>What the default state gets. Absent: the input.</summary>
    public Json Output { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<ChoiceRule> Rules => Choices;
}

/// <summary>A Choice state in JSONPath.</summary>
/// <inheritdoc/>
public sealed record JsonPathChoice(string Name) : ChoiceState(Name), IJsonPathState
{
    /// <inheritdoc/>
    public override QueryLanguage QueryLanguage => QueryLanguage.JsonPath;

    /// <summary>The rules in order.</summary>
    public required EquatableArray<JsonPathChoiceRule> Choices { get; init; }

    /// <inheritdoc/>
    public DataPath InputPath { get; init; }

    /// <inheritdoc/>
    public DataPath OutputPath { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<ChoiceRule> Rules => Choices;
}

/// <summary>A rule of a Choice state: what must hold, and where it leads.</summary>
public abstract record ChoiceRule
{
    private protected ChoiceRule() { }

    /// <summary>The name of the state that follows when the rule holds.</summary>
    public required string Next { get; init; }

    /// <summary>Variables that are set when the rule holds; the state's own serve the default way only.</summary>
    public Json Assign { get; init; }

    /// <summary>What this is for, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>Fields that the language does not know, kept as they were read.</summary>
    public Json UnknownFields { get; init; }
}

/// <summary>A rule of a JSONata Choice state.</summary>
public sealed record JsonataChoiceRule : ChoiceRule
{
    /// <summary>What must be true.</summary>
    public required Computed<bool> Condition { get; init; }

    /// <summary>What the next state gets when the rule holds; the state's own serves the default way only. Absent: the input.</summary>
    public Json Output { get; init; }
}

/// <summary>A rule of a JSONPath Choice state.</summary>
public sealed record JsonPathChoiceRule : ChoiceRule
{
    /// <summary>What must hold.</summary>
    public required ChoiceTest Test { get; init; }
}
