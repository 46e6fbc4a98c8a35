namespace Workflows;

/// <summary>A definition in the Amazon States Language.</summary>
/// <seealso href="https://states-language.net/spec.html"/>
public sealed partial record StateMachine : StateFlow
{
    /// <summary>
    /// The query language of the states, or <see langword="null"/> where the definition names none (which means
    /// <see cref="Workflows.QueryLanguage.JsonPath"/>). Default: <see cref="Workflows.QueryLanguage.Jsonata"/>.
    /// A state of the other language says so itself when it is written.
    /// </summary>
    public QueryLanguage? QueryLanguage { get; init; } = Workflows.QueryLanguage.Jsonata;

    /// <summary>The version of the language; the only one is <c>1.0</c>, which is also what absence means.</summary>
    public string? Version { get; init; }

    /// <summary>How long an execution may run, in seconds; without it the service's own limit holds (one year).</summary>
    public long? TimeoutSeconds { get; init; }
}
