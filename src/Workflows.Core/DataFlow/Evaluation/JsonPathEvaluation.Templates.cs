using Workflows.Asl;
using Workflows.DataFlow.Paths;
using Workflows.Intrinsics;
using Workflows.Jsonata.Types;
using Workflows.Paths;

namespace Workflows.DataFlow.Evaluation;

/// <content>Payload templates, paths and calls.</content>
internal sealed partial class JsonPathEvaluation
{
    private const string Ending = ".$";

    protected override JsonType Template(Json template, StatePath path)
    {
        switch (template.Kind)
        {
            case JsonKind.Array:
                var items = JsonType.Never;
                for (var i = 0; i < template.Count; i++)
                {
                    items = items.Union(Template(template[i], path.Item(i)));
                }
                return JsonType.ArrayOf(items);
            case JsonKind.Object:
                var fields = new KeyValuePair<string, JsonType>[template.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i] = Member(template.Keys[i], template.Values[i], path);
                }
                return JsonType.Object(fields);
            default:
                return JsonType.Of(template);
        }
    }

    private KeyValuePair<string, JsonType> Member(string key, Json value, StatePath path)
    {
        if (!key.EndsWith(Ending, StringComparison.Ordinal))
        {
            return KeyValuePair.Create(key, Template(value, path.Field(key)));
        }
        var type = value.TryGetString(out var text) ? Dynamic(text, path.Field(key)) : JsonType.AnyValue;
        return KeyValuePair.Create(key[..^Ending.Length], type);
    }

    /// <summary>What a path or a call gives.</summary>
    private JsonType Dynamic(string text, StatePath place)
    {
        if (!IntrinsicCall.IsCall(text))
        {
            return Read(text, place);
        }
        return Surroundings.Texts.Call(text).Value is { } call ? Call(call, place) : JsonType.AnyValue;
    }

    private JsonType Call(IntrinsicCall call, StatePath place)
    {
        var arguments = new JsonType[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.Arguments[i] switch
            {
                LiteralArgument literal => JsonType.Of(literal.Value),
                TextArgument => JsonType.String,
                PathArgument path => Read(path.Path, place),
                CallArgument inner => Call(inner.Call, place),
                _ => JsonType.AnyValue,
            };
        }
        return IntrinsicTypes.Of(call.Function, arguments);
    }

    private JsonType Read(string text, StatePath place) =>
        Surroundings.Texts.Path(text).Value is { } path ? Read(path, place) : JsonType.AnyValue;

    /// <summary>What a path finds; what it does not find, the execution fails for.</summary>
    private JsonType Read(JsonPath path, StatePath place)
    {
        var found = PathTypes.Select(path, Root(path, place));
        if (Notes is not null && found.Presence != Presence.Open)
        {
            Notes.Add(
                new Note(
                    DataFlowRules.MissingField,
                    place,
                    Name(path),
                    $"Nothing is there for the path {path.Text}, and then the execution fails: set it in the states before, or ask for it with IsPresent.",
                    found.Presence switch
                    {
                        Presence.Never => Certainty.Certain,
                        Presence.Perhaps => Certainty.Possible,
                        _ => Certainty.Suspected,
                    }
                )
            );
        }
        return found.Type;
    }

    /// <summary>What a path starts at. A variable that is not set leaves all open, so that one mistake is told once.</summary>
    private JsonType Root(JsonPath path, StatePath place) =>
        path.Root switch
        {
            PathRoot.Context => Context,
            PathRoot.Variable => Variable(path.Variable!, place),
            _ => focus,
        };

    private JsonType Variable(string name, StatePath place)
    {
        var type = TypeOf(name);
        if (!type.MayBeAbsent)
        {
            return type;
        }
        NoteUnset(name, type.IsSurelyAbsent ? Certainty.Certain : Certainty.Suspected, place);
        return type.IsSurelyAbsent ? JsonType.AnyValue : type.Without(JsonKinds.Absent);
    }

    /// <summary>How a path is named in a message: <c>$.order.id</c> is <c>order.id</c>.</summary>
    private static string Name(JsonPath path) =>
        path.Root == PathRoot.Input && path.Text.StartsWith("$.", StringComparison.Ordinal)
            ? path.Text[2..]
            : path.Text;
}
