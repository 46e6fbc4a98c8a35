using Workflows.Asl;

namespace Workflows.Engine.Mocks;

/// <summary>A member of an object in a mock configuration, and where it stands.</summary>
internal readonly record struct MockMember(string Name, Json Value, StatePath Path);

/// <summary>What is found wrong with a mock configuration while its objects are taken apart.</summary>
internal sealed class MockFindings(string text, string? file)
{
    private readonly JsonPlaces places = new(text, file);
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>What was found, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> InOrder =>
        [.. diagnostics.OrderBy(d => d.Source!.Line).ThenBy(d => d.Source!.Column)];

    public void Report(string code, StatePath path, string message) =>
        diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, path.ToString(), places.Find(path)));

    public SourceLocation Place(StatePath path) => places.Find(path);

    /// <summary>The members of an object; none, and a finding, if the value is no object.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its place.</param>
    /// <param name="what">What the value is to be, the start of a sentence.</param>
    public IReadOnlyList<MockMember> Members(Json value, StatePath path, string what)
    {
        if (value.IsObject)
        {
            return [.. Enumerable.Range(0, value.Count).Select(i => Member(value, i, path))];
        }
        Report(MockCodes.WrongForm, path, $"{what} must be a JSON object.");
        return [];
    }

    /// <summary>The members of an object that is a field of another one, and must be there.</summary>
    public IReadOnlyList<MockMember> MembersOf(string field, Json value, StatePath path, string what)
    {
        var given = Members(value, path, what);
        if (!value[field].IsUndefined)
        {
            return Members(value[field], path.Field(field), $"\"{field}\"");
        }
        if (value.IsObject)
        {
            var near = Nearest.To(field, given.Select(m => m.Name));
            var instead = near.Count > 0 ? $" There is \"{near[0]}\"; is that it?" : "";
            Report(MockCodes.WrongForm, path, $"{what} must have the field \"{field}\".{instead}");
        }
        return [];
    }

    private static MockMember Member(Json value, int at, StatePath path) =>
        new(value.Keys[at], value.Values[at], path.Field(value.Keys[at]));
}
