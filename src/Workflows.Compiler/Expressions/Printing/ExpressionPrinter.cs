namespace Workflows.Compiler;

/// <summary>
/// Writes terms in JSONata. What is written always has a value, and a list is always an array: JSONata by itself gives
/// nothing for an absent field, and one item for a list of one.
/// </summary>
internal static partial class ExpressionPrinter
{
    /// <summary>The value of a term.</summary>
    public static Fragment Print(Term term, PrintScope scope) =>
        term switch
        {
            ConstantTerm constant => Literal(JsonataLiterals.Of(constant.Value)),
            VariableTerm variable => Path(scope[variable.Variable]),
            FieldTerm field => Field(field, scope),
            ItemTerm item => Path($"{Base(item.Target, scope)}[{item.Index}]"),
            ObjectTerm made => Object(made, scope),
            ArrayTerm array => Array(array, scope),
            ConditionalTerm choice => Choose(choice, scope, Print),
            LetTerm let => Let(let, scope),
            CaseTestTerm test => CaseTest(test, holds: true, scope),
            RaiseTerm failure => Fail(failure.Message),
            OperationTerm operation => Operate(operation, scope),
            LambdaTerm => throw new ArgumentException("A function is no value of an expression.", nameof(term)),
            _ => throw TermParts.Unknown(term),
        };

    private static Fragment Operate(OperationTerm term, PrintScope scope) =>
        term.Operation switch
        {
            Operation.Add
            or Operation.Subtract
            or Operation.Multiply
            or Operation.Divide
            or Operation.Remainder
            or Operation.Negate
            or Operation.Convert => Number(term, scope),
            Operation.Equal
            or Operation.NotEqual
            or Operation.Less
            or Operation.LessOrEqual
            or Operation.Greater
            or Operation.GreaterOrEqual => Compare(term, scope),
            Operation.And or Operation.Or or Operation.Not => Logic(term, scope),
            Operation.Concat or Operation.ToText or Operation.StringLength => Text(term, scope),
            Operation.IsSome
            or Operation.IsNone
            or Operation.OptionValue
            or Operation.KnownValue
            or Operation.OptionDefault
            or Operation.OptionMap
            or Operation.OptionBind => Option(term, scope),
            Operation.ListMap
            or Operation.ListFilter
            or Operation.ListLength
            or Operation.ListIsEmpty
            or Operation.ListExists
            or Operation.ListForAll
            or Operation.ListSumBy
            or Operation.ListHead
            or Operation.ListTryHead => List(term, scope),
            Operation.Now => Call("now"),
            Operation.NewGuid => Call("uuid"),
            Operation.Random => Call("random"),
            _ => throw TermParts.Unknown(term),
        };

    private static Fragment Literal(string text) => new(text, Binding.Literal);

    private static Fragment Path(string text) => new(text, Binding.Path);

    private static Fragment Call(string function, params ReadOnlySpan<string> arguments) =>
        Path($"${function}({string.Join(", ", arguments)})");

    private static Fragment Fail(string message) => Call("error", JsonataLiterals.Text(message));

    /// <summary>Two operands of an operator that groups from the left.</summary>
    private static Fragment Infix(Fragment left, string symbol, Fragment right, Binding binding) =>
        new($"{left.Within(binding)} {symbol} {right.Within(binding + 1)}", binding);

    private static Fragment Object(ObjectTerm made, PrintScope scope)
    {
        var members = made.Members.Select(m => $"{JsonataLiterals.Text(m.Name)}: {Print(m.Value, scope)}");
        return Literal($"{{{string.Join(", ", members)}}}");
    }

    private static Fragment Let(LetTerm let, PrintScope scope)
    {
        var inner = scope.With(let.Variable, let.Value);
        return Fragment.Block(inner[let.Variable], Print(let.Value, scope), Print(let.Body, inner));
    }

    /// <summary>Writes a term by means of another one, which may use a value many times.</summary>
    private static Fragment PrintWith(Term value, string name, PrintScope scope, Func<Term, Term> use) =>
        PrintWith(value, name, scope, Print, (term, inner) => Print(use(term), inner));

    /// <summary>Writes what may use a value many times: if that is no path, under a name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">Where the value stands.</param>
    /// <param name="print">Writes the value.</param>
    /// <param name="use">Writes what uses it.</param>
    private static Fragment PrintWith(
        Term value,
        string name,
        PrintScope scope,
        Func<Term, PrintScope, Fragment> print,
        Func<Term, PrintScope, Fragment> use
    )
    {
        if (IsRepeatable(value, scope))
        {
            return use(value, scope);
        }
        var variable = new Variable(name, value.Type);
        var inner = scope.With(variable, value);
        return Fragment.Block(inner[variable], print(value, scope), use(new VariableTerm(variable), inner));
    }

    /// <summary>Whether a term is short wherever it stands.</summary>
    private static bool IsRepeatable(Term term, PrintScope scope) =>
        term switch
        {
            FieldTerm field => !scope.MayBeNull(field.Target) && IsRepeatable(field.Target, scope),
            ItemTerm item => !scope.MayBeNull(item.Target) && IsRepeatable(item.Target, scope),
            OperationTerm { Operation: Operation.OptionValue, Arguments: [var option] } => !scope.MayBeNull(option)
                && IsRepeatable(option, scope),
            OperationTerm { Operation: Operation.Convert, Arguments: [var number] } => IsInteger(number.Type)
                && IsRepeatable(number, scope),
            OperationTerm { Operation: Operation.KnownValue, Arguments: [var option] } => IsRepeatable(option, scope),
            ConstantTerm constant => !constant.Value.IsArray && !constant.Value.IsObject,
            _ => term is VariableTerm,
        };
}
