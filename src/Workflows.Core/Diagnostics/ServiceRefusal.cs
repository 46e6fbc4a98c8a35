namespace Workflows;

/// <summary>
/// How CreateStateMachine and ValidateStateMachineDefinition refuse a definition: what they answer with when it is
/// deployed as it is.
/// </summary>
/// <param name="Code">The service's code, such as <c>SCHEMA_VALIDATION_FAILED</c>.</param>
/// <param name="Location">
/// The service's place, such as <c>/States/Charge/Next</c>; <c>/</c> for the definition as a whole,
/// <see langword="null"/> where the service names none. It can be coarser than <see cref="Diagnostic.StatePath"/>.
/// </param>
/// <param name="Message">The service's text, where it is known.</param>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html"/>
public sealed record ServiceRefusal(string Code, string? Location, string? Message = null);
