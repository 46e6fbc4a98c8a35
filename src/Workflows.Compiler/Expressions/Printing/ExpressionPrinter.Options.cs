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
    private static string Base(Term target, PrintScope scope)
    {
        var isKnown = !(target is FieldTerm && Nullness.MayBeNull(target)) || IsPresent(target, scope);
        return (isKnown ? PrintOptional(target, scope) : Value(target, scope)).Within(Binding.Path);
    }

    private static bool IsPresent(Term option, PrintScope scope) => scope.Verdict(Conditions.IsSome(option)) == true;

    private static Fragment PathOf(FieldTerm field, PrintScope scope) =>
        Path($"{Base(field.Target, scope)}.{JsonataLiterals.Name(field.Field.Name)}") with
        {
            IsDefined = !field.Field.MayBeAbsent || IsPresent(field, scope),
        };

    private static Fragment Field(FieldTerm field, PrintScope scope)
    {
        if (!IsRepeatable(field.Target, scope) && field.Field.MayBeAbsent)
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
            Operation.OptionDefault => PrintWith(
                option,
                "value",
                scope,
                value => new ConditionalTerm(Conditions.IsSome(value), ValueOf(value, term.Type), term.Arguments[1])
            ),
            _ => PrintWith(option, NameOf(term.Arguments[1]), scope, value => Mapped(term, value)),
        };
    }

    private static Fragment OptionTest(Term option, bool isNone, PrintScope scope)
    {
        var value = PrintOptional(option, scope);
        var test = Comparison(value, isNone && value.IsDefined ? "=" : "!=", Literal("null"));
        return isNone && !value.IsDefined ? Call("not", test.Text) : test;
    }

    /// <summary>The value of an option, which fails if there is none.</summary>
    private static Fragment Value(Term option, PrintScope scope) =>
        IsPresent(option, scope) || !Nullness.MayBeNull(option)
            ? PrintOptional(option, scope)
            : PrintWith(
                option,
                "value",
                scope,
                value => new ConditionalTerm(
                    Conditions.IsSome(value),
                    ValueOf(value, value.Type),
                    new RaiseTerm($"{ConditionText.Of(option)} has no value", value.Type)
                )
            );

    private static OperationTerm ValueOf(Term option, Type type) => new(Operation.OptionValue, [option], type);

    private static ConditionalTerm Mapped(OperationTerm map, Term option)
    {
        var (parameter, body) = Function(map.Arguments[1]);
        var value = ValueOf(option, parameter.Type);
        return new(
            Conditions.IsSome(option),
            TermSubstitution.Replace(body, parameter, value),
            new ConstantTerm(Json.Null, map.Type)
        );
    }

    private static string NameOf(Term function) => Function(function).Parameter.Name;

    private static (Variable Parameter, Term Body) Function(Term function) =>
        function is LambdaTerm { Parameters: [var parameter], Body: var body }
            ? (parameter, body)
            : throw new ArgumentException(
                $"{function.GetType().Name} is no function of one parameter.",
                nameof(function)
            );
}
