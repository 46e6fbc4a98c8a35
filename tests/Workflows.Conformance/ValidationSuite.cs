using Workflows.Asl;

namespace Workflows.Conformance;

/// <summary>
/// Whole definitions: those of a file <c>valid-*</c> must be read without an error and written back to the same JSON,
/// those of <c>invalid-*</c> must give an error.
/// </summary>
public sealed class ValidationSuite : ISuite
{
    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder)
    {
        var text = item["definitionText"].TryGetString(out var given) ? given : item["definition"].ToString();
        var result = AslReader.Read(text);
        var error = result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (file.StartsWith("invalid", StringComparison.Ordinal))
        {
            return error is null ? Verdict.Failed($"an error: {Reason(item)}", "none") : Verdict.Passed;
        }
        if (error is not null)
        {
            return Verdict.Failed("no error", error.ToString());
        }
        return RoundTrip(item["definition"], result.Machine!);
    }

    private static Verdict RoundTrip(Json definition, StateMachine machine)
    {
        var written = machine.ToJsonValue();
        if (written != definition)
        {
            return Verdict.Failed(definition.ToString(), written.ToString());
        }
        var before = string.Join(", ", definition["States"].Keys.ToArray());
        var after = string.Join(", ", written["States"].Keys.ToArray());
        return before == after ? Verdict.Passed : Verdict.Failed(before, after);
    }

    private static string Reason(Json item) =>
        item["reason"].TryGetString(out var reason) ? reason : item["reason"].ToString();
}
