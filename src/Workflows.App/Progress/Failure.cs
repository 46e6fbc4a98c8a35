namespace Workflows.App.Progress;

/// <summary>Why an attempt failed; of the attempt of a Map or Parallel state neither is known.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
internal sealed record Failure(string? Error, string? Cause)
{
    /// <summary>The cause in short; what a .NET exception reports is its message here.</summary>
    public string? ShortCause => Shorten(Cause);

    /// <summary>The error and the cause in short.</summary>
    public override string ToString() => string.Join(": ", new[] { Error, ShortCause }.OfType<string>());

    private static string? Shorten(string? cause)
    {
        if (cause is null || !cause.StartsWith('{'))
        {
            return cause;
        }
        try
        {
            return Json.Parse(cause)["errorMessage"].TryGetString(out var message) ? message : cause;
        }
        catch (JsonSyntaxException)
        {
            return cause;
        }
    }
}
