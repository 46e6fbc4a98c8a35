namespace Workflows.Engine.Mocks;

/// <summary>What a text turned out to be.</summary>
/// <param name="Configuration">The configuration; <see langword="null"/> if the text is none.</param>
/// <param name="Diagnostics">What is wrong with the text, in its order; nothing if it is a configuration.</param>
public sealed record MockReadResult(MockConfiguration? Configuration, IReadOnlyList<Diagnostic> Diagnostics);
