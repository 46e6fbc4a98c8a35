namespace Workflows.Compiler.Lowering;

/// <summary>Decides which values are put in where they are used, and so need no variable.</summary>
internal static class LetPolicy
{
    /// <summary>
    /// Whether the value may stand in the place of its variable: it is the same at any time, cannot fail later than it
    /// should, and is not computed twice.
    /// </summary>
    /// <param name="step">The step that names the value.</param>
    /// <param name="value">The value, with what is inlined put in.</param>
    public static bool MayInline(LetStep step, Term value) =>
        !step.Variable.IsMutable
        && !TermAnalysis.IsVolatile(value)
        && TermAnalysis.IsTotal(value)
        && !MayChange(value, step.Body)
        && (TermAnalysis.IsPath(value) || StepTerms.CountUses(step.Body, step.Variable) <= 1);

    /// <summary>Whether a variable that the value reads is assigned while the value is in use.</summary>
    private static bool MayChange(Term value, Step body) =>
        TermAnalysis.FreeVariables(value).Any(v => v.IsMutable)
        && StepTerms
            .Flatten(body)
            .OfType<AssignStep>()
            .Any(a => TermAnalysis.FreeVariables(value).Contains(a.Variable));

    /// <summary>The step behind the values before it that are inlined.</summary>
    public static Step Peel(Step step, LoweringContext context)
    {
        while (step is LetStep let && context.Resolve(let.Value) is var value && MayInline(let, value))
        {
            context.Inline(let.Variable, value);
            step = let.Body;
        }
        return step;
    }
}
