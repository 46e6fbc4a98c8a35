using Workflows.Checks;

namespace Workflows.Conformance;

/// <summary>
/// Whole definitions: those of a file <c>valid-*</c> must be checked without an error and written back to the same JSON,
/// those of <c>invalid-*</c> must give an error; where the service's own refusal is recorded, with its code and place.
/// </summary>
public sealed class ValidationSuite : ISuite
{
    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder)
    {
        var error = FirstError(item);
        if (file.StartsWith("invalid", StringComparison.Ordinal))
        {
            return error is null ? Verdict.Failed($"an error: {Reason(item)}", "none") : Compare(item, error);
        }
        return error is null ? RoundTrip(item["definition"]) : Verdict.Failed("no error", error.ToString());
    }

    private static Diagnostic? FirstError(Json item)
    {
        var text = item["definitionText"].TryGetString(out var given)
            ? given
            : Substitutions.Apply(item["definition"], item["substitutions"]).ToString();
        var options = new CheckOptions
        {
            Kinds = CheckKinds.Form,
            Type = item["type"] == "EXPRESS" ? ExecutionType.Express : ExecutionType.Standard,
        };
        return DefinitionChecks
            .Check(text, options: options)
            .FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
    }

    private static Verdict Compare(Json item, Diagnostic error)
    {
        if (RecordedRefusal.Of(item) is not { } recorded)
        {
            return Verdict.Passed;
        }
        var told = (error.Service?.Code, error.Service?.Location);
        return told == (recorded.Code, recorded.Location)
            ? Verdict.Passed
            : Verdict.Failed(recorded.ToString(), $"{told} of {error}");
    }

    private static Verdict RoundTrip(Json definition)
    {
        var written = StateMachine.Parse(definition.ToString()).ToJsonValue();
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
