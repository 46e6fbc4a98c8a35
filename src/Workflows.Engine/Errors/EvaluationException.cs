namespace Workflows.Engine.Errors;

/// <summary>
/// An expression failed inside a template. Never leaves the state that evaluates it, which makes it a
/// <see cref="StateError"/> and an event.
/// </summary>
/// <param name="location">The field, such as <c>Output/total</c>.</param>
/// <param name="message">What happened, a sentence.</param>
/// <param name="inner">What the expression reported.</param>
internal sealed class EvaluationException(string? location, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string? Location => location;
}
