using Workflows.Jsonata;

namespace Workflows.Compiler.Tests.Expressions;

/// <summary>What a term is written as, and what that gives in Step Functions' JSONata.</summary>
internal static class Expect
{
    private static readonly JsonataBindings Nothing = JsonataBindings.Empty.WithLimits(JsonataLimits.StepFunctions);

    /// <summary>The text of a term whose free variables keep their names.</summary>
    public static string Print(Term term) => JsonataPrinter.Print(term, static variable => $"${variable.Name}");

    /// <summary>Asserts the text of a term.</summary>
    public static void Text(string expected, Term term) => Assert.Equal(expected, Print(term));

    /// <summary>Asserts what a term gives.</summary>
    public static void Value(string expected, Term term, params (Variable Variable, string Json)[] variables)
    {
        var text = Print(term);
        var result = Evaluate(text, variables);
        Assert.True(Json.Parse(expected) == result, $"{text}\ngives {result}\nnot   {expected}");
    }

    /// <summary>Asserts that a term fails.</summary>
    public static void Failure(string message, Term term, params (Variable Variable, string Json)[] variables)
    {
        var text = Print(term);
        var error = Assert.Throws<JsonataException>(() => Evaluate(text, variables));
        Assert.Equal(message, error.Message);
    }

    private static Json Evaluate(string text, (Variable Variable, string Json)[] variables)
    {
        (string, Json)[] values = [.. variables.Select(v => (v.Variable.Name, Json.Parse(v.Json)))];
        return JsonataExpression
            .Parse(text, JsonataDialect.StepFunctions)
            .Evaluate(Json.Undefined, Nothing.With(values));
    }
}
