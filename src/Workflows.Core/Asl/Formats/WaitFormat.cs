namespace Workflows.Asl;

/// <summary>The fields of a Wait state.</summary>
internal static class WaitFormat
{
    public static JsonataWait ReadJsonata(FieldReader fields, string name) =>
        new(name)
        {
            Seconds = fields.ComputedInteger("Seconds"),
            Timestamp = fields.String("Timestamp"),
            Output = fields.Any("Output"),
        };

    public static JsonPathWait ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            Seconds = fields.Integer("Seconds"),
            SecondsPath = fields.String("SecondsPath"),
            Timestamp = fields.String("Timestamp"),
            TimestampPath = fields.String("TimestampPath"),
            InputPath = fields.DataPath("InputPath"),
            OutputPath = fields.DataPath("OutputPath"),
        };

    public static void Write(FieldWriter fields, WaitState wait)
    {
        switch (wait)
        {
            case JsonataWait jsonata:
                fields
                    .Computed("Seconds", jsonata.Seconds)
                    .String("Timestamp", jsonata.Timestamp)
                    .Any("Output", jsonata.Output);
                break;
            case JsonPathWait jsonPath:
                fields
                    .DataPath("InputPath", jsonPath.InputPath)
                    .Integer("Seconds", jsonPath.Seconds)
                    .String("SecondsPath", jsonPath.SecondsPath)
                    .String("Timestamp", jsonPath.Timestamp)
                    .String("TimestampPath", jsonPath.TimestampPath)
                    .DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
    }
}
