namespace Workflows.Asl;

/// <summary>The states of a flow; the fields of a Parallel branch and of a Map's processor.</summary>
internal static class StateFlowFormat
{
    public static StateList ReadStates(FieldReader fields)
    {
        var states = fields.RequiredMembers("States");
        var list = new List<State>(states.Count);
        for (var i = 0; i < states.Count; i++)
        {
            var path = fields.Path.Field("States").Field(states.Keys[i]);
            if (StateFormat.Read(fields.Context, path, states.Keys[i], states.Values[i]) is { } state)
            {
                list.Add(state);
            }
        }
        return [.. list];
    }

    public static void WriteStates(FieldWriter fields, StateList states)
    {
        var builder = new JsonObjectBuilder(states.Count);
        foreach (var state in states)
        {
            builder.Set(state.Name, fields.One(state, StateFormat.Write));
        }
        fields.Any("States", builder.ToJson());
    }

    public static Branch ReadBranch(FieldReader fields) =>
        new()
        {
            Comment = fields.String("Comment"),
            StartAt = fields.RequiredString("StartAt"),
            States = ReadStates(fields),
            UnknownFields = fields.Rest(),
        };

    public static void WriteBranch(FieldWriter fields, Branch branch)
    {
        fields.String("Comment", branch.Comment).String("StartAt", branch.StartAt);
        WriteStates(fields, branch.States);
        fields.Rest(branch.UnknownFields);
    }

    public static ItemProcessor ReadProcessor(FieldReader fields) =>
        new()
        {
            Comment = fields.String("Comment"),
            ProcessorConfig = fields.Object("ProcessorConfig", "a ProcessorConfig", ReadConfig),
            StartAt = fields.RequiredString("StartAt"),
            States = ReadStates(fields),
            UnknownFields = fields.Rest(),
        };

    public static void WriteProcessor(FieldWriter fields, ItemProcessor processor)
    {
        fields
            .String("Comment", processor.Comment)
            .Object("ProcessorConfig", processor.ProcessorConfig, WriteConfig)
            .String("StartAt", processor.StartAt);
        WriteStates(fields, processor.States);
        fields.Rest(processor.UnknownFields);
    }

    private static ProcessorConfig ReadConfig(FieldReader fields) =>
        new()
        {
            Mode = fields.Choice("Mode", AslNames.ProcessorMode),
            ExecutionType = fields.Choice("ExecutionType", AslNames.ExecutionType),
            UnknownFields = fields.Rest(),
        };

    private static void WriteConfig(FieldWriter fields, ProcessorConfig config) =>
        fields
            .Choice("Mode", AslNames.ProcessorMode, config.Mode)
            .Choice("ExecutionType", AslNames.ExecutionType, config.ExecutionType)
            .Rest(config.UnknownFields);
}
