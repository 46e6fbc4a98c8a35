namespace Workflows.Engine.Mocks;

/// <summary>A mock configuration in the format of Step Functions Local: test cases, and what Task states answer in them.</summary>
/// <param name="TestCases">The test cases of all state machines, in the order of the file.</param>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html"/>
public sealed record MockConfiguration(EquatableArray<MockTestCase> TestCases)
{
    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="file">The file that it came from, for messages.</param>
    /// <exception cref="MockConfigurationException">The text is no mock configuration; the exception holds all that is wrong.</exception>
    public static MockConfiguration Parse(string json, string? file = null)
    {
        var result = MockReader.Read(json, file);
        return result.Configuration ?? throw new MockConfigurationException(result.Diagnostics);
    }

    /// <summary>A test case.</summary>
    /// <param name="machine">The state machine's name.</param>
    /// <param name="name">The test case's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message says what there is.</exception>
    public MockTestCase TestCase(string machine, string name) =>
        TestCases.FirstOrDefault(t => t.Machine == machine && t.Name == name)
        ?? throw new KeyNotFoundException(
            $"There is no test case {machine}#{name}; "
                + Nearest.Offer($"{machine}#{name}", [.. TestCases.Select(t => t.ToString())])
        );
}
