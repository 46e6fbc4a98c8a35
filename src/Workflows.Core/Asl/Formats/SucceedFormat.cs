namespace Workflows.Asl;

/// <summary>The fields of a Succeed state.</summary>
internal static class SucceedFormat
{
    public static JsonataSucceed ReadJsonata(FieldReader fields, string name) =>
        new(name) { Output = fields.Any("Output") };

    public static JsonPathSucceed ReadJsonPath(FieldReader fields, string name) =>
        new(name) { InputPath = fields.DataPath("InputPath"), OutputPath = fields.DataPath("OutputPath") };

    public static void Write(FieldWriter fields, SucceedState succeed)
    {
        switch (succeed)
        {
            case JsonataSucceed jsonata:
                fields.Any("Output", jsonata.Output);
                break;
            case JsonPathSucceed jsonPath:
                fields.DataPath("InputPath", jsonPath.InputPath).DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
    }
}
