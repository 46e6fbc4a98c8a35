namespace Workflows.Compiler;

/// <content>Fields, and options: their values, or null, or nothing at all where a field is absent.</content>
internal static partial class ExpressionPrinter
{
    /// <summary>A term whose place allows that there is no value where the term's value is null.</summary>
    private static Fragment PrintOptional(Term term, PrintScope scope) =>
        term switch
        {
            FieldTerm field => PathOf(field, scope),
            OperationTerm { Operation: Operation.ListTryHead, Arguments: [var list] } => FirstItem(list, scope),
            _ => Print(term, scope),
        };

    /// <summary>The text that a path to something inside of an object or a tuple begins with.</summary>
    private static string Base(Term target, PrintScope scope) => Value(target, scope).Within(Binding.Path);

    private static Fragment PathOf(FieldTerm field, PrintScope scope) =>
        Path($"{Base(field.Target, scope)}.{JsonataLiterals.Name(field.Field.Name)}") with
        {
            IsDefined = !field.Field.MayBeAbsent || !scope.MayBeNull(field),
        };

    private static Fragment Field(FieldTerm field, PrintScope scope)
    {
        if (field.Field.MayBeAbsent && !IsRepeatable(field.Target, scope))
        {
            return PrintWith(field.Target, "value", scope, value => field with { Target = value });
        }
        var path = PathOf(field, scope);
        return path.IsDefined ? path : new($"$exists({path}) ? {path} : null", Binding.Conditional);
    }

    private static Fragment Option(OperationTerm term, PrintScope scope)
    {
        var option = term.Arguments[0];
        return term.Operation switch
        {
            Operation.IsSome => OptionTest(option, isNone: false, scope),
            Operation.IsNone => OptionTest(option, isNone: true, scope),
            Operation.OptionValue => Value(option, scope),
            Operation.KnownValue => PrintOptional(option, scope) with { IsDefined = true },
            Operation.OptionDefault => IfSome(
                option,
                "value",
                scope,
                value => ValueOf(value, term.Type),
                term.Arguments[1]
            ),
            _ => Mapped(option, term, scope),
        };
    }

    /// <summary>Writes one thing by means of an option that has a value, another if it has none.</summary>
    private static Fragment IfSome(Term option, string name, PrintScope scope, Func<Term, Term> some, Term none) =>
        PrintWith(
            option,
            name,
            scope,
            PrintOptional,
            (value, inner) => Print(new ConditionalTerm(Conditions.IsSome(value), some(value), none), inner)
        );

    private static Fragment OptionTest(Term option, bool isNone, PrintScope scope)
    {
        var value = PrintOptional(option, scope);
        var test = Comparison(value, isNone && value.IsDefined ? "=" : "!=", Literal("null"));
        return isNone && !value.IsDefined ? Call("not", test.Text) : test;
    }

    /// <summary>The value of an option, or of anything that may be null; of null it fails.</summary>
    private static Fragment Value(Term option, PrintScope scope) =>
        scope.MayBeNull(option)
            ? IfSome(
                option,
                "value",
                scope,
                static value => ValueOf(value, value.Type),
                new RaiseTerm($"{ConditionText.Of(option)} has no value", option.Type)
            )
            : PrintOptional(option, scope);

    private static OperationTerm ValueOf(Term option, Type type) => new(Operation.OptionValue, [option], type);

    private static Fragment Mapped(Term option, OperationTerm map, PrintScope scope)
    {
        var (parameter, body) = Function(map.Arguments[1]);
        return IfSome(
            option,
            parameter.Name,
            scope,
            value => TermSubstitution.Replace(body, parameter, ValueOf(value, parameter.Type)),
            new ConstantTerm(Json.Null, map.Type)
        );
    }

    private static (Variable Parameter, Term Body) Function(Term function) =>
        function is LambdaTerm { Parameters: [var parameter], Body: var body }
            ? (parameter, body)
            : throw new ArgumentException(
                $"{function.GetType().Name} is no function of one parameter.",
                nameof(function)
            );
}
