namespace Workflows;

/// <summary>
/// Fails a task with a chosen error, for a Retry or Catch to name. Any other exception fails it with the name of the
/// exception's type as the error.
/// </summary>
/// <param name="error">The error's name, such as <c>Mail.Bounced</c>.</param>
/// <param name="cause">The cause in words.</param>
public sealed class TaskFailedException(string error, string? cause = null)
    : Exception(cause is null ? error : $"{error}: {cause}")
{
    /// <summary>The error's name.</summary>
    public string Error => error;

    /// <summary>The cause in words.</summary>
    public string? Cause => cause;
}
