namespace Workflows.Engine.TestState;

/// <summary>Ends a test that cannot be made as requested. Never leaves <see cref="StateTest"/>, which answers with the refusal.</summary>
internal sealed class RefusedException(string code, string message) : Exception(message)
{
    private const string Validation = "ValidationException";

    public TestStateRefusal Refusal { get; } = new(code, message);

    /// <summary>The request is wrong in itself.</summary>
    public static RefusedException Invalid(string message) => new(Validation, message);

    /// <summary>The definition cannot be tested.</summary>
    public static RefusedException InvalidDefinition(string message) => new("InvalidDefinition", message);
}
