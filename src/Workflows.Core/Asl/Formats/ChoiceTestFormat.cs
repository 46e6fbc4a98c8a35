namespace Workflows.Asl;

/// <summary>The comparison fields of a JSONPath choice rule, and of the tests nested in it.</summary>
internal static class ChoiceTestFormat
{
    private static readonly ComparisonOperator[] Operators = Enum.GetValues<ComparisonOperator>();
    private static readonly string[] OperatorNames = Enum.GetNames<ComparisonOperator>();

    /// <summary>The fields one of which says what a rule asks, as the service lists them.</summary>
    private static readonly string[] Kinds = ["And", "Or", "Not", "Variable", "Condition"];

    /// <summary>
    /// Reads the test of an object; its comment and unknown fields are the caller's, who knows what else it holds. A
    /// test that cannot be read is reported, and has no parts.
    /// </summary>
    public static ChoiceTest Read(FieldReader fields)
    {
        if (fields.Has("And"))
        {
            return new AndTest(fields.RequiredObjects("And", "a choice test", ReadNested));
        }
        if (fields.Has("Or"))
        {
            return new OrTest(fields.RequiredObjects("Or", "a choice test", ReadNested));
        }
        return fields.Has("Not")
            ? new NotTest(fields.Object("Not", "a choice test", ReadNested) ?? new AndTest([]))
            : ReadComparison(fields);
    }

    /// <summary>Reports that an object does not say what it asks.</summary>
    /// <param name="fields">The object.</param>
    /// <param name="needed">What it needs.</param>
    /// <param name="language">The query language that it is in.</param>
    public static void ReportMissing(FieldReader fields, string needed, QueryLanguage language)
    {
        var other = Array.Find(Kinds, fields.Has);
        var isOthers = other is not null && other is "Condition" == (language == QueryLanguage.JsonPath);
        fields.Error(
            AslCodes.MissingField,
            isOthers
                ? $"{fields.CapitalWhat} needs {needed}; it has no field \"{other}\"."
                : $"{fields.CapitalWhat} needs {needed}.",
            service: isOthers
                ? SchemaRefusal.OfOther(fields.Path, language, other!)
                : SchemaRefusal.At(
                    fields.Path,
                    other is null
                        ? $"The object must have only one of the following fields, [{string.Join(", ", Kinds)}]"
                        : null
                )
        );
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

    private static void WriteNested(FieldWriter fields, ChoiceTest test)
    {
        fields.String("Comment", test.Comment);
        Write(fields, test);
        fields.Rest(test.UnknownFields);
    }

    private static ChoiceTest ReadNested(FieldReader fields) =>
        Read(fields) with
        {
            Comment = fields.String("Comment"),
            UnknownFields = fields.Rest(),
        };

    private static ChoiceTest ReadComparison(FieldReader fields)
    {
        var variable = fields.String("Variable");
        var used = Array.FindIndex(OperatorNames, fields.Has);
        var needed = fields.Has("Variable") ? null : "\"Variable\"";
        if (used < 0)
        {
            const string Comparison = "a comparison, such as \"StringEquals\" or \"IsPresent\"";
            needed = needed is null ? Comparison : $"{needed} and {Comparison}";
        }
        if (needed is not null)
        {
            ReportMissing(fields, needed, QueryLanguage.JsonPath);
        }
        if (used < 0)
        {
            return new AndTest([]);
        }
        return new ComparisonTest(variable ?? "", Operators[used], ReadOperand(fields, OperatorNames[used]));
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
