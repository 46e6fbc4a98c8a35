namespace Workflows.Compiler;

/// <summary>Terms as short texts for people, in the manner of the source: <c>order.total &gt; 100</c>.</summary>
internal static class ConditionText
{
    private const int MaxLength = 60;
    private const string Rest = "…";

    /// <summary>The text of a term, cut between words where it is longer than 60 characters.</summary>
    public static string Of(Term term)
    {
        var text = Write(term).Text;
        if (text.Length <= MaxLength)
        {
            return text;
        }
        var end = text.LastIndexOf(' ', MaxLength - Rest.Length);
        var cut = end > 0 ? end : MaxLength - Rest.Length;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd() + Rest;
    }

    private static Fragment Write(Term term) =>
        term switch
        {
            ConstantTerm constant => Word(Constant(constant.Value)),
            VariableTerm variable => Word(variable.Variable.Name),
            FieldTerm field => Word($"{Part(field.Target)}.{field.Field.Name}"),
            ItemTerm item => Word($"{Part(item.Target)}[{item.Index}]"),
            ObjectTerm => Word("{…}"),
            ArrayTerm array => Word($"[{string.Join(", ", array.Items.Select(Write))}]"),
            ConditionalTerm choice => new(
                $"{Condition(choice.Condition)} then {Condition(choice.Then)} else {Write(choice.Else)}",
                Binding.Conditional
            ),
            LetTerm let => Write(Put(let.Value, let.Variable, let.Body)),
            LambdaTerm lambda => Write(lambda.Body),
            CaseTestTerm test => Is(test.Target, test.Case.Name),
            RaiseTerm => Word("failure"),
            OperationTerm operation => Operate(operation),
            _ => throw TermParts.Unknown(term),
        };

    private static Fragment Operate(OperationTerm term) =>
        term.Operation switch
        {
            Operation.And => Infix(term, "and", Binding.And),
            Operation.Or => Infix(term, "or", Binding.Or),
            Operation.Not => Opposite(term.Arguments[0]),
            Operation.Equal => Infix(term, "=", Binding.Comparison),
            Operation.NotEqual => Infix(term, "!=", Binding.Comparison),
            Operation.Less => Infix(term, "<", Binding.Comparison),
            Operation.LessOrEqual => Infix(term, "<=", Binding.Comparison),
            Operation.Greater => Infix(term, ">", Binding.Comparison),
            Operation.GreaterOrEqual => Infix(term, ">=", Binding.Comparison),
            Operation.Add or Operation.Concat => Infix(term, "+", Binding.Sum),
            Operation.Subtract => Infix(term, "-", Binding.Sum),
            Operation.Multiply => Infix(term, "*", Binding.Product),
            Operation.Divide => Infix(term, "/", Binding.Product),
            Operation.Remainder => Infix(term, "%", Binding.Product),
            Operation.Negate => new($"-{Write(term.Arguments[0]).Within(Binding.Sign)}", Binding.Sign),
            Operation.ToText or Operation.Convert or Operation.OptionValue or Operation.KnownValue => Write(
                term.Arguments[0]
            ),
            Operation.IsSome => Is(term.Arguments[0], "some"),
            Operation.IsNone => Is(term.Arguments[0], "none"),
            Operation.ListIsEmpty => Is(term.Arguments[0], "empty"),
            Operation.OptionDefault => Infix(term, "else", Binding.Conditional),
            Operation.OptionMap or Operation.OptionBind => Write(Applied(term)),
            Operation.ListLength or Operation.StringLength => Word($"{Part(term.Arguments[0])}.length"),
            Operation.ListHead or Operation.ListTryHead => Word($"first of {Part(term.Arguments[0])}"),
            Operation.ListFilter => Through(term, "", "where"),
            Operation.ListMap => Through(term, "", "as"),
            Operation.ListExists => Through(term, "any of ", "where"),
            Operation.ListForAll => Through(term, "all of ", "where"),
            Operation.ListSumBy => Through(term, "sum of ", "as"),
            Operation.Now => Word("now"),
            Operation.NewGuid => Word("new id"),
            Operation.Random => Word("random"),
            _ => throw TermParts.Unknown(term),
        };

    private static Fragment Opposite(Term condition) =>
        condition switch
        {
            OperationTerm { Operation: Operation.Not, Arguments: [var inner] } => Write(inner),
            OperationTerm { Operation: Operation.IsSome, Arguments: [var option] } => Is(option, "none"),
            OperationTerm { Operation: Operation.IsNone, Arguments: [var option] } => Is(option, "some"),
            OperationTerm { Operation: Operation.ListIsEmpty, Arguments: [var list] } => Is(list, "not empty"),
            OperationTerm comparison when Conditions.IsComparison(comparison.Operation) => Write(
                Conditions.Opposite(comparison)
            ),
            CaseTestTerm test => Is(test.Target, $"not {test.Case.Name}"),
            _ => new($"not {Write(condition).Within(Binding.Sign)}", Binding.Comparison),
        };

    private static Fragment Word(string text) => new(text, Binding.Path);

    private static string Part(Term term) => Write(term).Within(Binding.Path);

    private static string Condition(Term term) => Write(term).Within(Binding.Or);

    private static Fragment Is(Term term, string what) =>
        new($"{Write(term).Within(Binding.Sum)} is {what}", Binding.Comparison);

    private static Fragment Infix(OperationTerm term, string symbol, Binding binding)
    {
        // All but sums and the like group from the left; these read alike in any grouping.
        var isFlat = binding is Binding.And or Binding.Or || term.Operation is Operation.Add or Operation.Concat;
        var parts = term.Arguments.Select((a, i) => Write(a).Within(i == 0 || isFlat ? binding : binding + 1));
        return new(string.Join($" {symbol} ", parts), binding);
    }

    private static Fragment Through(OperationTerm term, string start, string link) =>
        new(
            $"{start}{Part(term.Arguments[0])} {link} {Write(term.Arguments[1]).Within(Binding.Or)}",
            Binding.Conditional
        );

    private static Term Applied(OperationTerm term) =>
        term.Arguments[1] is LambdaTerm { Parameters: [var parameter] } function
            ? Put(term.Arguments[0], parameter, function.Body)
            : term.Arguments[1];

    /// <summary>A term with a value in the place of its name, unless that would be long.</summary>
    private static Term Put(Term value, Variable variable, Term body) =>
        TermAnalysis.IsPath(value) ? TermSubstitution.Replace(body, variable, value) : body;

    private static string Constant(Json value) =>
        value switch
        {
            { IsNull: true } => "none",
            { IsString: true } =>
                $"'{string.Concat(value.GetString().Select(static c => char.IsControl(c) ? ' ' : c))}'",
            { IsObject: true } => "{…}",
            { IsArray: true, Count: > 0 } => "[…]",
            _ => value.ToString(),
        };
}
