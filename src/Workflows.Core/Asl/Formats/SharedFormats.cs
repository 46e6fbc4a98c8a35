namespace Workflows.Asl;

/// <summary>The field <c>Assign</c>, wherever it stands.</summary>
internal static class AssignFormat
{
    public static Json Read(FieldReader fields) =>
        fields.Has("Assign") ? fields.RequiredMembers("Assign") : Json.Undefined;
}

/// <summary>The field <c>Retry</c>.</summary>
internal static class RetryFormat
{
    public static EquatableArray<Retrier> Read(FieldReader fields) =>
        fields.Objects(
            "Retry",
            "a retrier",
            static f => new Retrier
            {
                ErrorEquals = f.RequiredStrings("ErrorEquals"),
                IntervalSeconds = f.Integer("IntervalSeconds"),
                MaxAttempts = f.Integer("MaxAttempts"),
                BackoffRate = f.Number("BackoffRate"),
                MaxDelaySeconds = f.Integer("MaxDelaySeconds"),
                JitterStrategy = f.Choice("JitterStrategy", AslNames.JitterStrategy),
                Comment = f.String("Comment"),
                UnknownFields = f.Rest(),
            }
        );

    public static void Write(FieldWriter fields, EquatableArray<Retrier> retriers) =>
        fields.Objects(
            "Retry",
            retriers,
            static (f, retrier) =>
                f.String("Comment", retrier.Comment)
                    .Strings("ErrorEquals", retrier.ErrorEquals)
                    .Integer("IntervalSeconds", retrier.IntervalSeconds)
                    .Integer("MaxAttempts", retrier.MaxAttempts)
                    .Number("BackoffRate", retrier.BackoffRate)
                    .Integer("MaxDelaySeconds", retrier.MaxDelaySeconds)
                    .Choice("JitterStrategy", AslNames.JitterStrategy, retrier.JitterStrategy)
                    .Rest(retrier.UnknownFields)
        );
}

/// <summary>The field <c>Catch</c>.</summary>
internal static class CatchFormat
{
    public static EquatableArray<JsonataCatcher> ReadJsonata(FieldReader fields) =>
        fields.Objects(
            "Catch",
            "a JSONata catcher",
            static f => new JsonataCatcher
            {
                ErrorEquals = f.RequiredStrings("ErrorEquals"),
                Assign = AssignFormat.Read(f),
                Output = f.Any("Output"),
                Next = f.RequiredString("Next"),
                Comment = f.String("Comment"),
                UnknownFields = f.Rest(),
            }
        );

    public static EquatableArray<JsonPathCatcher> ReadJsonPath(FieldReader fields) =>
        fields.Objects(
            "Catch",
            "a JSONPath catcher",
            static f => new JsonPathCatcher
            {
                ErrorEquals = f.RequiredStrings("ErrorEquals"),
                Assign = AssignFormat.Read(f),
                ResultPath = f.DataPath("ResultPath"),
                Next = f.RequiredString("Next"),
                Comment = f.String("Comment"),
                UnknownFields = f.Rest(),
            }
        );

    public static void Write(FieldWriter fields, StateWithRetry state)
    {
        // An absent list and an empty one are both without items; only the state's own field tells them apart.
        var isAbsent = state switch
        {
            JsonataTask s => s.Catch.IsDefault,
            JsonPathTask s => s.Catch.IsDefault,
            JsonataParallel s => s.Catch.IsDefault,
            JsonPathParallel s => s.Catch.IsDefault,
            JsonataMap s => s.Catch.IsDefault,
            JsonPathMap s => s.Catch.IsDefault,
            _ => true,
        };
        fields.Objects("Catch", isAbsent ? default : state.Catchers.ToEquatableArray(), Write);
    }

    private static void Write(FieldWriter fields, Catcher catcher)
    {
        fields
            .String("Comment", catcher.Comment)
            .Strings("ErrorEquals", catcher.ErrorEquals)
            .Any("Assign", catcher.Assign);
        _ = catcher switch
        {
            JsonataCatcher jsonata => fields.Any("Output", jsonata.Output),
            JsonPathCatcher jsonPath => fields.DataPath("ResultPath", jsonPath.ResultPath),
            _ => fields,
        };
        fields.String("Next", catcher.Next).Rest(catcher.UnknownFields);
    }
}
