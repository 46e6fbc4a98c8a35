namespace Workflows.Engine;

/// <summary>How large a payload may be.</summary>
/// <param name="maxBytes">The most bytes of its JSON text in UTF-8; none if there is no limit.</param>
internal sealed class PayloadLimit(int? maxBytes)
{
    /// <summary>Whether a value is larger than allowed.</summary>
    public bool Exceeds(Json value) => maxBytes is { } most && JsonSize.Exceeds(value, most);

    /// <summary>What the service says of a result that is too large.</summary>
    /// <param name="name">The task or state.</param>
    public static string Cause(string name) =>
        $"The state/task '{name}' returned a result with a size exceeding the maximum number of bytes service limit.";
}
