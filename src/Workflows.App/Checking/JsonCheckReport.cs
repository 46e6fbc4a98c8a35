namespace Workflows.App.Checking;

/// <summary>One JSON document.</summary>
internal sealed class JsonCheckReport(TextWriter output) : ICheckReport
{
    public void Write(CheckResult result) =>
        output.WriteLine(
            Json.Object(
                    ("workflows", Json.Array(result.Workflows.Select(w => (Json)w.Name))),
                    ("errors", result.Errors),
                    ("warnings", result.Warnings),
                    (
                        "diagnostics",
                        Json.Array(result.Workflows.SelectMany(w => w.Diagnostics.Select(d => Describe(w, d))))
                    )
                )
                .ToString(indented: true)
        );

    private static Json Describe(CheckedWorkflow workflow, Diagnostic diagnostic) =>
        Json.Object(
            ("workflow", workflow.Name),
            ("code", diagnostic.Code),
            ("severity", diagnostic.Severity.ToText()),
            ("message", diagnostic.Message),
            ("help", Optional(diagnostic.Help)),
            ("path", diagnostic.StatePath),
            ("file", Optional(diagnostic.Source?.File)),
            ("line", diagnostic.Source is { } place ? place.Line : Json.Undefined),
            ("column", diagnostic.Source is { } at ? at.Column : Json.Undefined),
            ("service", diagnostic.Service is { } service ? Describe(service) : Json.Undefined)
        );

    private static Json Describe(ServiceRefusal service) =>
        Json.Object(
            ("code", service.Code),
            ("location", Optional(service.Location)),
            ("message", Optional(service.Message))
        );

    private static Json Optional(string? text) => text is null ? Json.Undefined : text;
}
