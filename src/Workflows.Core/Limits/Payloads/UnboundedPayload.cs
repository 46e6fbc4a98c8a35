using Workflows.Checks;
using Workflows.Serialization;

namespace Workflows.Limits.Payloads;

/// <summary>
/// A collection of any number of items can make any payload too large. Each type of collection is told of where it first
/// goes from state to state, and each place once.
/// </summary>
internal sealed class UnboundedPayload : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0866", DiagnosticSeverity.Warning, "A payload has a collection without a limit");

    public void Check(LimitSite site, Findings findings)
    {
        var told = new HashSet<Type>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hop in site.Hops.Where(hop => hop.Size.Bytes <= ServiceLimits.PayloadBytes))
        {
            var unbounded = hop.Size.Unbounded.Where(collection => told.Add(collection.Type)).ToList();
            if (unbounded.Count > 0 && places.Add(hop.Path.ToString()))
            {
                findings.Add(
                    Description,
                    hop.Path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{hop.What} has any number of items{Where(unbounded[0])}; a payload has {ServiceLimits.PayloadBytes:N0} bytes at most."
                    ),
                    "Say with [MaxLength] how many there can be, or store the data and pass where they are."
                );
            }
        }
    }

    private static string Where(UnboundedCollection collection) =>
        collection.Field.Length == 0 ? "" : $" in '{collection.Field}' ({TypeName.Of(collection.Type)})";
}
