using Workflows.Engine.Paths;
using Workflows.Jsonata;
using Workflows.Paths;

namespace Workflows.Engine.Expressions;

/// <summary>Compiles the expressions of one state, and collects what is wrong with them.</summary>
internal sealed class ExpressionCompiler(string statePath, List<Diagnostic> diagnostics)
{
    private static readonly JsonPath Root = JsonPath.TryParse("$", out var path, out var error)
        ? path
        : throw new InvalidOperationException(error);

    /// <summary>Compiles an expression with its delimiters. One that cannot be compiled is reported, and must not be run.</summary>
    public ExpressionTemplate Compile(string text, string location)
    {
        var inner = JsonataText.Inner(text);
        try
        {
            return new ExpressionTemplate(JsonataExpression.Parse(inner, JsonataDialect.StepFunctions), location);
        }
        catch (JsonataException error)
        {
            Report(
                EngineCodes.InvalidExpression,
                location,
                $"The JSONata expression \"{inner}\" cannot be read: {error.Message} ({error.Code})."
            );
            return new ExpressionTemplate(JsonataExpression.Parse("null"), location);
        }
    }

    /// <summary>Compiles a field that may hold expressions; <see langword="null"/> if it is absent.</summary>
    public Template? Template(Json value, string location) => Expressions.Template.Compile(value, location, this);

    /// <summary>Compiles a field that may hold paths and intrinsic functions; <see langword="null"/> if it is absent.</summary>
    public Template? Payload(Json value, string location) =>
        value.IsUndefined ? null : PayloadTemplate.Compile(value, location, this);

    /// <summary>Compiles a path. One that cannot be read is reported, and must not be run.</summary>
    public JsonPath Path(string text, string location)
    {
        if (JsonPath.TryParse(text, out var path, out var error))
        {
            return path;
        }
        Report(EngineCodes.InvalidExpression, location, $"The path \"{text}\" cannot be read: {error}");
        return Root;
    }

    /// <summary>Compiles a path that says where to put something; <see langword="null"/> if it cannot be read, which is reported.</summary>
    public ReferencePath? ReferencePath(string text, string location)
    {
        var path = Path(text, location);
        if (path is { IsReference: true, Root: PathRoot.Input })
        {
            return Paths.ReferencePath.Compile(path);
        }
        Report(
            EngineCodes.InvalidExpression,
            location,
            $"The path \"{text}\" must name one place below \"$\", by names and indexes alone."
        );
        return null;
    }

    /// <summary>Says that the engine does not run something of the state.</summary>
    public void Refuse(string message) =>
        diagnostics.Add(new Diagnostic(EngineCodes.NotRunnable, DiagnosticSeverity.Error, message, statePath));

    /// <summary>Says that something is wrong with a field of the state.</summary>
    public void Report(string code, string location, string message) =>
        diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, $"{statePath}/{location}"));
}
