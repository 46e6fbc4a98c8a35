namespace Workflows.Engine.TestState;

/// <summary>What a given context object must keep to: fields of the real one, each of its type. None is required.</summary>
internal static class ContextRules
{
    private static readonly Field Text = new("string", v => v.IsString);
    private static readonly Field Integer = new("integer", v => v.TryGetInt64(out _));
    private static readonly Field Any = new("", _ => true);

    private static readonly Field Root = Members(
        (
            "Execution",
            Members(
                ("Id", Text),
                ("Input", Any),
                ("Name", Text),
                ("RoleArn", Text),
                ("StartTime", Text),
                ("RedriveCount", Integer),
                ("RedriveTime", Text)
            )
        ),
        ("State", Members(("EnteredTime", Text), ("Name", Text), ("RetryCount", Integer))),
        ("StateMachine", Members(("Id", Text), ("Name", Text))),
        ("Task", Members(("Token", Text)))
    );

    /// <summary>Checks a context object; none is right.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static void Check(Json context)
    {
        if (!context.IsUndefined)
        {
            Check(context, Root, "");
        }
    }

    private static void Check(Json value, Field field, string path)
    {
        if (!field.Accepts(value))
        {
            throw Invalid(path.Length == 0 ? "it must be a JSON object" : $"{path} must be a {field.Type}");
        }
        for (var i = 0; field.Members is not null && i < value.Count; i++)
        {
            var key = value.Keys[i];
            if (path.Length == 0 && key == "Map")
            {
                throw Invalid("'Map' field is not supported when mocking a Context object");
            }
            if (!field.Members.TryGetValue(key, out var member))
            {
                throw Invalid($"Field '{key}' is not allowed");
            }
            Check(value.Values[i], member, path.Length == 0 ? key : $"{path}.{key}");
        }
    }

    private static Field Members(params (string Name, Field Field)[] members) =>
        new("object", v => v.IsObject)
        {
            Members = members.ToDictionary(m => m.Name, m => m.Field, StringComparer.Ordinal),
        };

    private static RefusedException Invalid(string message) =>
        RefusedException.Invalid($"Invalid Context object provided: {message}");

    private sealed record Field(string Type, Func<Json, bool> Accepts)
    {
        public Dictionary<string, Field>? Members { get; init; }
    }
}
