namespace Workflows.Asl;

/// <summary>A state of any type: the fields that types share, and which format reads and writes the others.</summary>
internal static class StateFormat
{
    public static State? Read(ReadContext context, StatePath path, string name, Json value)
    {
        if (!value.IsObject)
        {
            Report(AslCodes.WrongType, path, $"The state {(Json)name} must be an object.", SchemaRefusal.At(path));
            return null;
        }
        if (!value["Type"].TryGetString(out var type))
        {
            var isMissing = value["Type"].IsUndefined;
            Report(
                isMissing ? AslCodes.MissingField : AslCodes.WrongType,
                path,
                $"The state {(Json)name} needs the field \"Type\", one of {StateTypes}.",
                isMissing ? SchemaRefusal.Required(path, "Type") : SchemaRefusal.At(path.Field("Type"), UnknownType)
            );
            return null;
        }
        var declared =
            value["QueryLanguage"].TryGetString(out var text) && AslNames.QueryLanguage.TryParse(text, out var own)
                ? own
                : (QueryLanguage?)null;
        var language = declared ?? context.DefaultLanguage;
        var fields = new FieldReader(context, path, Describe(type, language), value);
        fields.Any("Type");
        fields.Choice("QueryLanguage", AslNames.QueryLanguage);
        var state = ReadType(fields, type, language, name);
        if (state is null)
        {
            Report(
                AslCodes.UnknownStateType,
                path.Field("Type"),
                $"There is no state type {(Json)type}; there are {StateTypes}.",
                SchemaRefusal.At(path.Field("Type"), UnknownType)
            );
            return null;
        }
        state = ReadShared(fields, state) with
        {
            Comment = fields.String("Comment"),
            DeclaresQueryLanguage = declared == context.DefaultLanguage,
        };
        return state with { UnknownFields = fields.Rest() };

        void Report(string code, StatePath at, string message, ServiceRefusal service) =>
            context.Report(code, DiagnosticSeverity.Error, at, message, service);
    }

    public static void Write(FieldWriter fields, State state)
    {
        fields.String("Type", state.Type);
        if (state.DeclaresQueryLanguage || state.QueryLanguage != fields.DefaultLanguage)
        {
            fields.Choice("QueryLanguage", AslNames.QueryLanguage, state.QueryLanguage);
        }
        fields.String("Comment", state.Comment);
        WriteType(fields, state);
        WriteShared(fields, state);
        fields.Rest(state.UnknownFields);
    }

    private const string StateTypes = "Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map";
    private const string UnknownType =
        "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]";

    private static string Describe(string type, QueryLanguage language) =>
        $"a {AslNames.QueryLanguage.Write(language)} {type} state";

    private static State? ReadType(FieldReader fields, string type, QueryLanguage language, string name) =>
        (type, language) switch
        {
            ("Task", QueryLanguage.Jsonata) => TaskFormat.ReadJsonata(fields, name),
            ("Task", _) => TaskFormat.ReadJsonPath(fields, name),
            ("Pass", QueryLanguage.Jsonata) => PassFormat.ReadJsonata(fields, name),
            ("Pass", _) => PassFormat.ReadJsonPath(fields, name),
            ("Choice", QueryLanguage.Jsonata) => ChoiceFormat.ReadJsonata(fields, name),
            ("Choice", _) => ChoiceFormat.ReadJsonPath(fields, name),
            ("Wait", QueryLanguage.Jsonata) => WaitFormat.ReadJsonata(fields, name),
            ("Wait", _) => WaitFormat.ReadJsonPath(fields, name),
            ("Succeed", QueryLanguage.Jsonata) => SucceedFormat.ReadJsonata(fields, name),
            ("Succeed", _) => SucceedFormat.ReadJsonPath(fields, name),
            ("Fail", QueryLanguage.Jsonata) => FailFormat.ReadJsonata(fields, name),
            ("Fail", _) => FailFormat.ReadJsonPath(fields, name),
            ("Parallel", QueryLanguage.Jsonata) => ParallelFormat.ReadJsonata(fields, name),
            ("Parallel", _) => ParallelFormat.ReadJsonPath(fields, name),
            ("Map", QueryLanguage.Jsonata) => MapFormat.ReadJsonata(fields, name),
            ("Map", _) => MapFormat.ReadJsonPath(fields, name),
            _ => null,
        };

    private static void WriteType(FieldWriter fields, State state)
    {
        switch (state)
        {
            case TaskState task:
                TaskFormat.Write(fields, task);
                break;
            case PassState pass:
                PassFormat.Write(fields, pass);
                break;
            case ChoiceState choice:
                ChoiceFormat.Write(fields, choice);
                break;
            case WaitState wait:
                WaitFormat.Write(fields, wait);
                break;
            case SucceedState succeed:
                SucceedFormat.Write(fields, succeed);
                break;
            case FailState fail:
                FailFormat.Write(fields, fail);
                break;
            case ParallelState parallel:
                ParallelFormat.Write(fields, parallel);
                break;
            case MapState map:
                MapFormat.Write(fields, map);
                break;
            default:
                throw new ArgumentException($"{state.GetType().Name} is no state of the language.", nameof(state));
        }
    }

    private static State ReadShared(FieldReader fields, State state)
    {
        if (state is StateWithNext withNext)
        {
            state = withNext with
            {
                Next = fields.String("Next"),
                End = fields.Boolean("End"),
                Assign = AssignFormat.Read(fields),
            };
        }
        if (state is StateWithRetry withRetry)
        {
            state = withRetry with { Retry = RetryFormat.Read(fields) };
        }
        return state;
    }

    private static void WriteShared(FieldWriter fields, State state)
    {
        if (state is StateWithRetry withRetry)
        {
            RetryFormat.Write(fields, withRetry.Retry);
            CatchFormat.Write(fields, withRetry);
        }
        if (state is StateWithNext withNext)
        {
            fields.Any("Assign", withNext.Assign).String("Next", withNext.Next).Boolean("End", withNext.End);
        }
    }
}
