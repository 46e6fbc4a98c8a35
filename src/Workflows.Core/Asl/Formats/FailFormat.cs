namespace Workflows.Asl;

/// <summary>The fields of a Fail state.</summary>
internal static class FailFormat
{
    public static JsonataFail ReadJsonata(FieldReader fields, string name) =>
        new(name) { Error = fields.String("Error"), Cause = fields.String("Cause") };

    public static JsonPathFail ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            Error = fields.String("Error"),
            ErrorPath = fields.String("ErrorPath"),
            Cause = fields.String("Cause"),
            CausePath = fields.String("CausePath"),
        };

    public static void Write(FieldWriter fields, FailState fail)
    {
        switch (fail)
        {
            case JsonataFail jsonata:
                fields.String("Error", jsonata.Error).String("Cause", jsonata.Cause);
                break;
            case JsonPathFail jsonPath:
                fields
                    .String("Error", jsonPath.Error)
                    .String("ErrorPath", jsonPath.ErrorPath)
                    .String("Cause", jsonPath.Cause)
                    .String("CausePath", jsonPath.CausePath);
                break;
        }
    }
}
