namespace Workflows.Compiler;

/// <summary>The terms that a term is made of, in the order of evaluation, and the same term made of others.</summary>
internal static class TermParts
{
    /// <summary>The parts; empty for a constant, a variable and a failure.</summary>
    public static IEnumerable<Term> Of(Term term) =>
        term switch
        {
            FieldTerm field => [field.Target],
            ItemTerm item => [item.Target],
            ObjectTerm made => made.Members.Select(static member => member.Value),
            ArrayTerm array => array.Items,
            ConditionalTerm choice => [choice.Condition, choice.Then, choice.Else],
            LetTerm let => [let.Value, let.Body],
            LambdaTerm lambda => [lambda.Body],
            CaseTestTerm test => [test.Target],
            OperationTerm operation => operation.Arguments,
            ConstantTerm or VariableTerm or RaiseTerm => [],
            _ => throw Unknown(term),
        };

    /// <summary>The term with each part replaced; the very same term if no part changes.</summary>
    public static Term Replace(Term term, Func<Term, Term> replace)
    {
        var isChanged = false;
        var changed = term switch
        {
            FieldTerm field => field with { Target = Part(field.Target) },
            ItemTerm item => item with { Target = Part(item.Target) },
            ObjectTerm made => made with { Members = [.. made.Members.Select(m => m with { Value = Part(m.Value) })] },
            ArrayTerm array => array with { Items = [.. array.Items.Select(Part)] },
            ConditionalTerm choice => new ConditionalTerm(Part(choice.Condition), Part(choice.Then), Part(choice.Else))
            {
                Source = choice.Source,
            },
            LetTerm let => new LetTerm(let.Variable, Part(let.Value), Part(let.Body)) { Source = let.Source },
            LambdaTerm lambda => new LambdaTerm(lambda.Parameters, Part(lambda.Body)) { Source = lambda.Source },
            CaseTestTerm test => test with { Target = Part(test.Target) },
            OperationTerm operation => operation with { Arguments = [.. operation.Arguments.Select(Part)] },
            ConstantTerm or VariableTerm or RaiseTerm => term,
            _ => throw Unknown(term),
        };
        return isChanged ? changed : term;

        Term Part(Term part)
        {
            var other = replace(part);
            isChanged |= !ReferenceEquals(other, part);
            return other;
        }
    }

    /// <summary>An error for a kind of term, or an operation, that was added without its rules.</summary>
    public static InvalidOperationException Unknown(Term term) =>
        new($"There are no rules for {(term is OperationTerm operation ? operation.Operation : term.GetType().Name)}.");
}
