using Workflows.App.Input;
using Workflows.Engine;

namespace Workflows.App.Batches;

/// <summary>How a run is to end. What is not given is not compared.</summary>
/// <param name="Status">The status, such as <c>FAILED</c>.</param>
/// <param name="Output">The output; <see cref="Json.Undefined"/> if any will do.</param>
/// <param name="Error">The error's name.</param>
internal sealed record Expectation(ExecutionStatus? Status, Json Output, string? Error)
{
    private const string StatusField = "status";
    private const string OutputField = "output";
    private const string ErrorField = "error";

    /// <summary>Whether the run is to fail.</summary>
    public bool IsOfFailure => Error is not null || Status is not (null or ExecutionStatus.Succeeded);

    /// <summary>Reads an expectation: an object with some of <c>status</c>, <c>output</c> and <c>error</c>.</summary>
    /// <exception cref="UsageException">The file is no expectation; the message says why.</exception>
    public static Expectation Read(string path)
    {
        var json = JsonArgument.ReadFile(path).Value;
        if (!json.IsObject || json.Count == 0)
        {
            throw Wrong(
                path,
                $"it is no object with some of the fields {StatusField}, {OutputField} and {ErrorField}."
            );
        }
        foreach (var key in json.Keys)
        {
            if (key is not (StatusField or OutputField or ErrorField))
            {
                throw Wrong(
                    path,
                    $"the field '{key}' is unknown; there are {StatusField}, {OutputField} and {ErrorField}."
                );
            }
        }
        return new Expectation(
            ReadStatus(json[StatusField], path),
            json[OutputField],
            ReadError(json[ErrorField], path)
        );
    }

    /// <summary>What of a result is not as expected, a sentence each; nothing if all is.</summary>
    public IReadOnlyList<string> Differences(ExecutionResult result)
    {
        List<string> differences = [];
        if (Status is { } status && status != result.Status)
        {
            differences.Add($"expected status {status.ToText()}, came {result.Status.ToText()}");
        }
        if (Error is not null && Error != result.Error)
        {
            differences.Add($"expected error {Error}, came {result.Error ?? "none"}");
        }
        if (!Output.IsUndefined)
        {
            differences.AddRange(JsonDifference.Between(Output, result.Output).Select(d => $"expected output {d}"));
        }
        return differences;
    }

    private static ExecutionStatus? ReadStatus(Json json, string path)
    {
        var statuses = Enum.GetValues<ExecutionStatus>().ToDictionary(s => s.ToText(), StringComparer.Ordinal);
        return json.IsUndefined ? null
            : json.TryGetString(out var text) && statuses.TryGetValue(text, out var status) ? status
            : throw Wrong(
                path,
                $"the field '{StatusField}' is {json}; it is one of {string.Join(", ", statuses.Keys)}."
            );
    }

    private static string? ReadError(Json json, string path) =>
        json.IsUndefined ? null
        : json.TryGetString(out var text) ? text
        : throw Wrong(path, $"the field '{ErrorField}' is {json}; it is the name of an error.");

    private static UsageException Wrong(string path, string why) => new($"{path} is no expectation: {why}");
}
