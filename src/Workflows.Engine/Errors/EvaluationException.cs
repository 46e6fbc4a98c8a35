namespace Workflows.Engine.Errors;

/// <summary>
/// A field of a state could not be evaluated. Never leaves the state that evaluates it, which makes it a
/// <see cref="StateError"/> and, in JSONata, an event.
/// </summary>
/// <param name="error">The error's name.</param>
/// <param name="location">The field, such as <c>Output/total</c>; none where the service names none.</param>
/// <param name="message">What happened, a sentence.</param>
/// <param name="inner">What the expression reported.</param>
internal sealed class EvaluationException(string error, string? location, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string Error => error;

    public string? Location => location;
}
