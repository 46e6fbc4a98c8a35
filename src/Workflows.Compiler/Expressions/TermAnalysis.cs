namespace Workflows.Compiler;

/// <summary>What can be told of a term without evaluating it.</summary>
internal static class TermAnalysis
{
    /// <summary>The variables that a term reads and does not bind itself, in the order of their first use.</summary>
    public static IReadOnlyCollection<Variable> FreeVariables(Term term)
    {
        var free = new List<Variable>();
        HashSet<Variable>? bound = null;
        Visit(term);
        return free;

        void Visit(Term part)
        {
            switch (part)
            {
                case VariableTerm { Variable: var variable }
                    when bound?.Contains(variable) != true && !free.Contains(variable):
                    free.Add(variable);
                    break;
                case LetTerm let:
                    Visit(let.Value);
                    VisitInside([let.Variable], let.Body);
                    break;
                case LambdaTerm lambda:
                    VisitInside(lambda.Parameters, lambda.Body);
                    break;
                default:
                    foreach (var inner in TermParts.Of(part))
                    {
                        Visit(inner);
                    }
                    break;
            }
        }

        void VisitInside(EquatableArray<Variable> variables, Term body)
        {
            bound ??= [];
            Variable[] added = [.. variables.Where(bound.Add)];
            Visit(body);
            bound.ExceptWith(added);
        }
    }

    /// <summary>
    /// How often a term reads a variable. A use inside of a lambda counts as two, as it may be evaluated many times.
    /// </summary>
    public static int CountUses(Term term, Variable variable) =>
        term switch
        {
            VariableTerm read => read.Variable == variable ? 1 : 0,
            LambdaTerm lambda => 2 * CountUses(lambda.Body, variable),
            _ => TermParts.Of(term).Sum(part => CountUses(part, variable)),
        };

    /// <summary>Whether a term is evaluated anew each time with another result.</summary>
    public static bool IsVolatile(Term term) =>
        term is OperationTerm { Operation: Operation.Now or Operation.NewGuid or Operation.Random }
        || TermParts.Of(term).Any(IsVolatile);

    /// <summary>
    /// Whether a term is a constant, a variable, or a field or item of one: short and cheap enough to be written twice.
    /// </summary>
    public static bool IsPath(Term term) =>
        term switch
        {
            ConstantTerm or VariableTerm => true,
            FieldTerm field => IsPath(field.Target),
            ItemTerm item => IsPath(item.Target),
            OperationTerm { Operation: Operation.KnownValue, Arguments: [var option] } => IsPath(option),
            _ => false,
        };

    /// <summary>
    /// Whether a term has a value for every input of its type. False also where that merely cannot be told.
    /// </summary>
    public static bool IsTotal(Term term) => TotalTerms.Contain(term);
}
