namespace Workflows.Conformance;

/// <summary>Whether a case came out as it should.</summary>
/// <param name="Expected">What should have come, if it did not.</param>
/// <param name="Actual">What came instead.</param>
/// <param name="Skip">The rule by which the case was not run.</param>
public sealed record Verdict(string? Expected, string? Actual, string? Skip)
{
    private const int LongestShown = 400;

    /// <summary>It came out as it should.</summary>
    public static Verdict Passed { get; } = new(null, null, null);

    /// <summary>Whether it did not.</summary>
    public bool IsFailure => Expected is not null;

    /// <summary>Something else came.</summary>
    public static Verdict Failed(string expected, string actual) => new(expected, actual, null);

    /// <summary>The case was not run.</summary>
    public static Verdict Skipped(string rule) => new(null, null, rule);

    /// <inheritdoc/>
    public override string ToString() =>
        IsFailure ? $"expected {Shorten(Expected!)}, got {Shorten(Actual!)}"
        : Skip is not null ? $"skipped: {Skip}"
        : "passed";

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "...";
}
