namespace Workflows.Compiler;

/// <summary>
/// Puts a term in the place of a variable. Variables are told apart by identity, not by name, so that nothing is
/// captured.
/// </summary>
internal static class TermSubstitution
{
    /// <summary>The term with a value in each place where it reads the variable.</summary>
    public static Term Replace(Term term, Variable variable, Term value) =>
        term is VariableTerm read && read.Variable == variable
            ? value
            : TermParts.Replace(term, part => Replace(part, variable, value));
}
