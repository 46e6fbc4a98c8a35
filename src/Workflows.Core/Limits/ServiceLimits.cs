namespace Workflows.Limits;

/// <summary>What the service allows.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html"/>
internal static class ServiceLimits
{
    /// <summary>How many characters a definition may have.</summary>
    public const int DefinitionLength = 1_048_576;

    /// <summary>How many events a Standard execution may record; at the last one it ends.</summary>
    public const long Events = 25_000;

    /// <summary>How many bytes a payload between states may have.</summary>
    public const long PayloadBytes = 262_144;

    /// <summary>How long an Express execution may last, in seconds.</summary>
    public const long ExpressSeconds = 300;
}
