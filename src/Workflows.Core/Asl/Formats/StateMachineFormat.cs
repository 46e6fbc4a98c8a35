namespace Workflows.Asl;

/// <summary>The fields of a whole definition.</summary>
internal static class StateMachineFormat
{
    public static StateMachine? Read(ReadContext context, Json value)
    {
        if (!value.IsObject)
        {
            context.Report(
                AslCodes.WrongType,
                DiagnosticSeverity.Error,
                StatePath.Root,
                "A definition must be a JSON object with \"StartAt\" and \"States\".",
                JsonRefusal.NoObject
            );
            return null;
        }
        var fields = new FieldReader(context, StatePath.Root, "a state machine", value);
        var language = fields.Choice("QueryLanguage", AslNames.QueryLanguage);
        context.DefaultLanguage = language ?? QueryLanguage.JsonPath;
        return new StateMachine
        {
            Comment = fields.String("Comment"),
            QueryLanguage = language,
            Version = fields.String("Version"),
            TimeoutSeconds = fields.Integer("TimeoutSeconds"),
            StartAt = fields.RequiredString("StartAt"),
            States = StateFlowFormat.ReadStates(fields),
            UnknownFields = fields.Rest(),
        };
    }

    public static Json Write(StateMachine machine)
    {
        var fields = new FieldWriter(machine.QueryLanguage ?? QueryLanguage.JsonPath)
            .String("Comment", machine.Comment)
            .Choice("QueryLanguage", AslNames.QueryLanguage, machine.QueryLanguage)
            .String("Version", machine.Version)
            .Integer("TimeoutSeconds", machine.TimeoutSeconds)
            .String("StartAt", machine.StartAt);
        StateFlowFormat.WriteStates(fields, machine.States);
        return fields.Rest(machine.UnknownFields).ToJson();
    }
}
