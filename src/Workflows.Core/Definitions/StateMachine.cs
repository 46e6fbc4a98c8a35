using Workflows.Asl;

namespace Workflows;

/// <summary>A definition in the Amazon States Language.</summary>
/// <seealso href="https://states-language.net/spec.html"/>
public sealed record StateMachine : StateFlow
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

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="file">The file that the text came from, for messages.</param>
    /// <exception cref="DefinitionException">
    /// The text is no JSON or no state machine; the exception holds all that is wrong with it. Fields that the
    /// language does not know are no error: they are kept, and <see cref="AslReader.Read"/> reports them.
    /// </exception>
    public static StateMachine Parse(string json, string? file = null)
    {
        var result = AslReader.Read(json, file);
        return result.Machine is not null && !result.HasErrors
            ? result.Machine
            : throw new DefinitionException(result.Diagnostics);
    }

    /// <summary>The definition as JSON text, indented by two spaces, states in their order.</summary>
    public string ToJson() => ToJsonValue().ToString(indented: true) + "\n";

    /// <summary>The definition as a JSON value.</summary>
    public Json ToJsonValue() => AslWriter.Write(this);
}
