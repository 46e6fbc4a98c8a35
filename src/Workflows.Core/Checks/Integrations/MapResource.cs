using Workflows.Asl;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The actions of S3 by which a distributed Map reads and writes.</summary>
internal static class MapResource
{
    /// <summary>Whether a resource is one of the named actions of S3, or may become one when placeholders are replaced.</summary>
    public static bool IsOneOf(string resource, params ReadOnlySpan<string> actions) =>
        TaskTarget.Of(resource) switch
        {
            { Kind: TargetKind.Symbol } => true,
            { Kind: TargetKind.Optimized, Service: "s3", Suffix: "", Action: var action } => actions.Contains(action),
            _ => false,
        };

    /// <summary>How the service refuses another resource.</summary>
    public static ServiceRefusal Refusal(StatePath path) =>
        TaskSite.Refusal(path, "The field 'Resource' does not match any of the allowed values");
}
