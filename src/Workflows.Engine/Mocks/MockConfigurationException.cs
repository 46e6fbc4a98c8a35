namespace Workflows.Engine.Mocks;

/// <summary>A text is no mock configuration.</summary>
public sealed class MockConfigurationException : FormatException
{
    /// <summary>An exception over what was found, at least one error.</summary>
    public MockConfigurationException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All that is wrong, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
