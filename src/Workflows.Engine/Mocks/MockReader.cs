using Workflows.Asl;

namespace Workflows.Engine.Mocks;

/// <summary>Reads mock configurations, and says all that is wrong with one, not only the first.</summary>
/// <remarks>Fields that the format does not know are passed over.</remarks>
public static class MockReader
{
    private const string Whole = "A mock configuration";

    /// <summary>Reads a configuration.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="file">The file that it came from, for messages.</param>
    public static MockReadResult Read(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        Json root;
        try
        {
            root = Json.Parse(json, rejectDuplicateKeys: true);
        }
        catch (JsonSyntaxException error)
        {
            var place = new SourceLocation(file, error.Line, error.Column);
            return new(null, [new(AslCodes.NotJson, DiagnosticSeverity.Error, error.Message, Source: place)]);
        }
        var findings = new MockFindings(json, file);
        var configuration = new MockConfiguration(ReadTestCases(root, findings));
        return findings.InOrder is { Count: > 0 } found ? new(null, found) : new(configuration, []);
    }

    private static EquatableArray<MockTestCase> ReadTestCases(Json root, MockFindings findings)
    {
        if (!root.IsObject)
        {
            findings.Report(
                MockCodes.WrongForm,
                StatePath.Root,
                $"{Whole} must be a JSON object with \"StateMachines\" and \"MockedResponses\"."
            );
            return [];
        }
        var responses = findings
            .MembersOf("MockedResponses", root, StatePath.Root, Whole)
            .ToDictionary(m => m.Name, m => MockedResponseReader.Read(m, findings), StringComparer.Ordinal);
        return
        [
            .. from machine in findings.MembersOf("StateMachines", root, StatePath.Root, Whole)
            from test in findings.MembersOf("TestCases", machine.Value, machine.Path, "The mocks of a state machine")
            select new MockTestCase(machine.Name, test.Name, ReadStates(test, responses, findings)),
        ];
    }

    private static EquatableArray<MockedState> ReadStates(
        MockMember test,
        Dictionary<string, MockedResponse> responses,
        MockFindings findings
    )
    {
        var states = new List<MockedState>();
        foreach (var (state, value, path) in findings.Members(test.Value, test.Path, "A test case"))
        {
            if (!value.TryGetString(out var name))
            {
                findings.Report(
                    MockCodes.WrongForm,
                    path,
                    "A test case gives each state the name of a mocked response, a string."
                );
            }
            else if (responses.TryGetValue(name, out var response))
            {
                states.Add(new MockedState(state, response, path.ToString(), findings.Place(path)));
            }
            else
            {
                var offer = Nearest.Offer(name, [.. responses.Keys]);
                findings.Report(MockCodes.UnknownResponse, path, $"There is no mocked response \"{name}\"; {offer}");
            }
        }
        return [.. states];
    }
}
