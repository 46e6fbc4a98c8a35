namespace Workflows.Asl;

/// <summary>The fields of a Task state.</summary>
internal static class TaskFormat
{
    public static JsonataTask ReadJsonata(FieldReader fields, string name) =>
        new(name)
        {
            Resource = fields.RequiredResource("Resource"),
            Arguments = fields.Any("Arguments"),
            Output = fields.Any("Output"),
            TimeoutSeconds = fields.ComputedInteger("TimeoutSeconds"),
            HeartbeatSeconds = fields.ComputedInteger("HeartbeatSeconds"),
            Credentials = fields.Any("Credentials"),
            Catch = CatchFormat.ReadJsonata(fields),
        };

    public static JsonPathTask ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            Resource = fields.RequiredResource("Resource"),
            InputPath = fields.DataPath("InputPath"),
            Parameters = fields.Any("Parameters"),
            ResultSelector = fields.Any("ResultSelector"),
            ResultPath = fields.DataPath("ResultPath"),
            OutputPath = fields.DataPath("OutputPath"),
            TimeoutSeconds = fields.Integer("TimeoutSeconds"),
            TimeoutSecondsPath = fields.String("TimeoutSecondsPath"),
            HeartbeatSeconds = fields.Integer("HeartbeatSeconds"),
            HeartbeatSecondsPath = fields.String("HeartbeatSecondsPath"),
            Credentials = fields.Any("Credentials"),
            Catch = CatchFormat.ReadJsonPath(fields),
        };

    public static void Write(FieldWriter fields, TaskState task)
    {
        fields.Any("Resource", task.Resource.ToJson()).Any("Credentials", task.Credentials);
        switch (task)
        {
            case JsonataTask jsonata:
                fields
                    .Any("Arguments", jsonata.Arguments)
                    .Computed("TimeoutSeconds", jsonata.TimeoutSeconds)
                    .Computed("HeartbeatSeconds", jsonata.HeartbeatSeconds)
                    .Any("Output", jsonata.Output);
                break;
            case JsonPathTask jsonPath:
                fields
                    .DataPath("InputPath", jsonPath.InputPath)
                    .Any("Parameters", jsonPath.Parameters)
                    .Integer("TimeoutSeconds", jsonPath.TimeoutSeconds)
                    .String("TimeoutSecondsPath", jsonPath.TimeoutSecondsPath)
                    .Integer("HeartbeatSeconds", jsonPath.HeartbeatSeconds)
                    .String("HeartbeatSecondsPath", jsonPath.HeartbeatSecondsPath)
                    .Any("ResultSelector", jsonPath.ResultSelector)
                    .DataPath("ResultPath", jsonPath.ResultPath)
                    .DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
    }
}
