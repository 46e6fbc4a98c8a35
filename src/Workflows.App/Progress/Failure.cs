namespace Workflows.App.Progress;

/// <summary>Why an attempt failed; of the attempt of a Map or Parallel state neither is known.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
internal sealed record Failure(string? Error, string? Cause)
{
    /// <summary>The cause in short, if it says anything; what a .NET exception reports is its message here.</summary>
    public string? ShortCause => Shorten(Cause) is { Length: > 0 } cause ? cause : null;

    /// <summary>The error and the cause in short.</summary>
    public override string ToString() => string.Join(": ", new[] { Error, ShortCause }.OfType<string>());

    /// <summary>The JSON that a cause is; <see cref="Json.Undefined"/> if it is a sentence, as most are.</summary>
    public static Json AsJson(string cause)
    {
        try
        {
            return Json.Parse(cause);
        }
        catch (JsonSyntaxException)
        {
            return Json.Undefined;
        }
    }

    private static string? Shorten(string? cause) =>
        cause is ['{', ..] && AsJson(cause)["errorMessage"].TryGetString(out var message) ? message : cause;
}
