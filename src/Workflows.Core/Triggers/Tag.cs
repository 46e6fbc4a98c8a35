namespace Workflows;

/// <summary>A tag of the deployed workflow.</summary>
/// <param name="Key">The key, 1 to 128 characters; unique in its workflow.</param>
/// <param name="Value">The value, up to 256 characters.</param>
public sealed record Tag(string Key, string Value);
