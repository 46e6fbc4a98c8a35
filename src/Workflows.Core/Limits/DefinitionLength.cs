namespace Workflows.Limits;

/// <summary>How long a definition is.</summary>
internal static class DefinitionLength
{
    /// <summary>From which part of the limit on a definition is long.</summary>
    private const double LongPart = 0.8;

    /// <summary>From which length on a definition is long.</summary>
    public static int Long => (int)(ServiceLimits.DefinitionLength * LongPart);

    /// <summary>
    /// The length of the definition without blanks. That of its text where it is short even so, which needs no counting.
    /// </summary>
    public static int Of(LimitSite site) =>
        site.TextLength is { } length && length <= Long ? length : site.Machine.Machine.ToJsonValue().ToString().Length;
}
