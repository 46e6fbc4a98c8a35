namespace Workflows.Limits.Payloads;

/// <summary>How large a value of a type can be as JSON.</summary>
/// <param name="Bytes">
/// The size of the largest value whose collections without a limit have one item and whose texts without a limit are empty.
/// </param>
/// <param name="Unbounded">The collections without a limit.</param>
internal sealed record PayloadSize(long Bytes, IReadOnlyList<UnboundedCollection> Unbounded);

/// <summary>A collection whose type says nothing of how many items it can have.</summary>
/// <param name="Field">Where in the value it is, as <c>items.lines</c>; empty if it is the value itself.</param>
/// <param name="Type">Its type.</param>
internal sealed record UnboundedCollection(string Field, Type Type);
