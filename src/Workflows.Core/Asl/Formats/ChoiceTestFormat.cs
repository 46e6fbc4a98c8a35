namespace Workflows.Asl;

/// <summary>The comparison fields of a JSONPath choice rule, and of the tests nested in it.</summary>
internal static class ChoiceTestFormat
{
    private static readonly ComparisonOperator[] Operators = Enum.GetValues<ComparisonOperator>();
    private static readonly string[] OperatorNames = Enum.GetNames<ComparisonOperator>();

    /// <summary>Reads the test of an object; its comment and unknown fields are the caller's, who knows what else it holds.</summary>
    public static ChoiceTest? Read(FieldReader fields)
    {
        if (fields.Has("And"))
        {
            return new AndTest(fields.RequiredObjects("And", "a choice test", ReadNested));
        }
        if (fields.Has("Or"))
        {
            return new OrTest(fields.RequiredObjects("Or", "a choice test", ReadNested));
        }
        if (fields.Has("Not"))
        {
            return fields.Object<ChoiceTest>("Not", "a choice test", f => ReadNested(f) ?? new AndTest([])) is { } test
                ? new NotTest(test)
                : null;
        }
        return ReadComparison(fields);
    }

    /// <summary>Writes the fields of a test, without its comment and unknown fields.</summary>
    public static void Write(FieldWriter fields, ChoiceTest test)
    {
        switch (test)
        {
            case AndTest and:
                fields.Objects("And", and.Tests, WriteNested);
                break;
            case OrTest or:
                fields.Objects("Or", or.Tests, WriteNested);
                break;
            case NotTest not:
                fields.Object("Not", not.Test, WriteNested);
                break;
            case ComparisonTest comparison:
                fields
                    .String("Variable", comparison.Variable)
                    .Any(OperatorNames[Array.IndexOf(Operators, comparison.Operator)], comparison.Operand);
                break;
        }
    }

    private static ChoiceTest? ReadNested(FieldReader fields) =>
        Read(fields) is { } test
            ? test with
            {
                Comment = fields.String("Comment"),
                UnknownFields = fields.Rest(),
            }
            : null;

    private static void WriteNested(FieldWriter fields, ChoiceTest test)
    {
        fields.String("Comment", test.Comment);
        Write(fields, test);
        fields.Rest(test.UnknownFields);
    }

    private static ComparisonTest? ReadComparison(FieldReader fields)
    {
        var variable = fields.RequiredString("Variable");
        var used = Array.FindIndex(OperatorNames, fields.Has);
        if (used < 0)
        {
            fields.Error(
                AslCodes.MissingField,
                $"{fields.CapitalWhat} needs a comparison, such as \"StringEquals\" or \"IsPresent\"."
            );
            return null;
        }
        var name = OperatorNames[used];
        return new ComparisonTest(variable, Operators[used], ReadOperand(fields, name));
    }

    private static Json ReadOperand(FieldReader fields, string name)
    {
        if (name.EndsWith("Path", StringComparison.Ordinal) || name is "StringMatches")
        {
            return Given(fields.String(name), static text => text);
        }
        if (name.StartsWith("Is", StringComparison.Ordinal) || name.StartsWith("Boolean", StringComparison.Ordinal))
        {
            return fields.Boolean(name) is { } boolean ? boolean : Json.Undefined;
        }
        if (name.StartsWith("Numeric", StringComparison.Ordinal))
        {
            return fields.Number(name) is null ? Json.Undefined : fields.Any(name);
        }
        return Given(fields.String(name), static text => text);
    }

    private static Json Given(string? text, Func<string, Json> convert) =>
        text is null ? Json.Undefined : convert(text);
}
