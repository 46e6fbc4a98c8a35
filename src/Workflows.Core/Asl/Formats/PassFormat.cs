namespace Workflows.Asl;

/// <summary>The fields of a Pass state.</summary>
internal static class PassFormat
{
    public static JsonataPass ReadJsonata(FieldReader fields, string name) =>
        new(name) { Output = fields.Any("Output") };

    public static JsonPathPass ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            InputPath = fields.DataPath("InputPath"),
            Parameters = fields.Any("Parameters"),
            Result = fields.Any("Result"),
            ResultPath = fields.DataPath("ResultPath"),
            OutputPath = fields.DataPath("OutputPath"),
        };

    public static void Write(FieldWriter fields, PassState pass)
    {
        switch (pass)
        {
            case JsonataPass jsonata:
                fields.Any("Output", jsonata.Output);
                break;
            case JsonPathPass jsonPath:
                fields
                    .DataPath("InputPath", jsonPath.InputPath)
                    .Any("Parameters", jsonPath.Parameters)
                    .Any("Result", jsonPath.Result)
                    .DataPath("ResultPath", jsonPath.ResultPath)
                    .DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
    }
}
