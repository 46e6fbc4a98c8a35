namespace Workflows.Asl;

/// <summary>The fields of a Parallel state.</summary>
internal static class ParallelFormat
{
    public static JsonataParallel ReadJsonata(FieldReader fields, string name) =>
        new(name)
        {
            Branches = ReadBranches(fields),
            Arguments = fields.Any("Arguments"),
            Output = fields.Any("Output"),
            Catch = CatchFormat.ReadJsonata(fields),
        };

    public static JsonPathParallel ReadJsonPath(FieldReader fields, string name) =>
        new(name)
        {
            Branches = ReadBranches(fields),
            InputPath = fields.DataPath("InputPath"),
            Parameters = fields.Any("Parameters"),
            ResultSelector = fields.Any("ResultSelector"),
            ResultPath = fields.DataPath("ResultPath"),
            OutputPath = fields.DataPath("OutputPath"),
            Catch = CatchFormat.ReadJsonPath(fields),
        };

    public static void Write(FieldWriter fields, ParallelState parallel)
    {
        switch (parallel)
        {
            case JsonataParallel jsonata:
                fields.Any("Arguments", jsonata.Arguments);
                WriteBranches(fields, parallel);
                fields.Any("Output", jsonata.Output);
                break;
            case JsonPathParallel jsonPath:
                fields.DataPath("InputPath", jsonPath.InputPath).Any("Parameters", jsonPath.Parameters);
                WriteBranches(fields, parallel);
                fields
                    .Any("ResultSelector", jsonPath.ResultSelector)
                    .DataPath("ResultPath", jsonPath.ResultPath)
                    .DataPath("OutputPath", jsonPath.OutputPath);
                break;
        }
    }

    private static EquatableArray<Branch> ReadBranches(FieldReader fields) =>
        fields.RequiredObjects("Branches", "a branch", StateFlowFormat.ReadBranch);

    private static void WriteBranches(FieldWriter fields, ParallelState parallel) =>
        fields.Objects("Branches", parallel.Branches, StateFlowFormat.WriteBranch);
}
