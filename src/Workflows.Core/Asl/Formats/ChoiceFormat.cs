namespace Workflows.Asl;

/// <summary>The fields of a Choice state and of its rules.</summary>
internal static class ChoiceFormat
{
    public static JsonataChoice ReadJsonata(FieldReader fields, string name) =>
        new(name)
        {
            Choices = fields.RequiredObjects("Choices", "a JSONata choice rule", ReadJsonataRule),
            Default = fields.String("Default"),
            Assign = AssignFormat.Read(fields),
            Output = fields.Any("Output"),
        };

    public static JsonPathChoice ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            Choices = fields.RequiredObjects("Choices", "a JSONPath choice rule", ReadJsonPathRule),
            Default = fields.String("Default"),
            Assign = AssignFormat.Read(fields),
            InputPath = fields.DataPath("InputPath"),
            OutputPath = fields.DataPath("OutputPath"),
        };

    public static void Write(FieldWriter fields, ChoiceState choice)
    {
        switch (choice)
        {
            case JsonataChoice jsonata:
                fields.Objects("Choices", jsonata.Choices, WriteRule).Any("Output", jsonata.Output);
                break;
            case JsonPathChoice jsonPath:
                fields
                    .DataPath("InputPath", jsonPath.InputPath)
                    .Objects("Choices", jsonPath.Choices, WriteRule)
                    .DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
        fields.Any("Assign", choice.Assign).String("Default", choice.Default);
    }

    private static JsonataChoiceRule ReadJsonataRule(FieldReader fields)
    {
        if (!fields.Has("Condition"))
        {
            ChoiceTestFormat.ReportMissing(fields, "the field \"Condition\"", QueryLanguage.Jsonata);
        }
        return new JsonataChoiceRule
        {
            Condition = fields.ComputedBoolean("Condition") ?? false,
            Next = fields.RequiredString("Next"),
            Assign = AssignFormat.Read(fields),
            Output = fields.Any("Output"),
            Comment = fields.String("Comment"),
            UnknownFields = fields.Rest(),
        };
    }

    private static JsonPathChoiceRule ReadJsonPathRule(FieldReader fields) =>
        new()
        {
            Test = ChoiceTestFormat.Read(fields),
            Next = fields.RequiredString("Next"),
            Assign = AssignFormat.Read(fields),
            Comment = fields.String("Comment"),
            UnknownFields = fields.Rest(),
        };

    private static void WriteRule(FieldWriter fields, ChoiceRule rule)
    {
        fields.String("Comment", rule.Comment);
        switch (rule)
        {
            case JsonataChoiceRule jsonata:
                fields.Computed("Condition", jsonata.Condition).Any("Output", jsonata.Output);
                break;
            case JsonPathChoiceRule jsonPath:
                ChoiceTestFormat.Write(fields, jsonPath.Test);
                break;
        }
        fields.Any("Assign", rule.Assign).String("Next", rule.Next).Rest(rule.UnknownFields);
    }
}
