using Workflows.Jsonata;

namespace Workflows.Engine.Expressions;

/// <summary>Compiles the expressions of one state, and collects what is wrong with them.</summary>
internal sealed class ExpressionCompiler(string statePath, List<Diagnostic> diagnostics)
{
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

    /// <summary>Says that the engine does not run something of the state.</summary>
    public void Refuse(string message) =>
        diagnostics.Add(new Diagnostic(EngineCodes.NotRunnable, DiagnosticSeverity.Error, message, statePath));

    /// <summary>Says that something is wrong with a field of the state.</summary>
    public void Report(string code, string location, string message) =>
        diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, $"{statePath}/{location}"));
}
