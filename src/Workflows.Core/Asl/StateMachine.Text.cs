using Workflows.Asl;

namespace Workflows;

public sealed partial record StateMachine
{
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
