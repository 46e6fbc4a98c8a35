using Workflows.Asl;
using Workflows.Checks;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Types;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <summary>The evaluation of a JSONata state.</summary>
internal sealed partial class JsonataEvaluation(Surroundings surroundings, StateSite site, Facts facts, Notes? notes)
    : StateEvaluation(surroundings, site, facts, notes)
{
    private JsonType result = JsonType.Absent;
    private JsonType error = JsonType.Absent;

    protected override string ArgumentsField => "Arguments";

    protected override JsonType Effective() => Entered.Input;

    protected override JsonType Arguments(JsonType effective)
    {
        var arguments = Site.State switch
        {
            JsonataTask task => task.Arguments,
            JsonataParallel parallel => parallel.Arguments,
            _ => default,
        };
        return arguments.IsUndefined ? effective : Template(arguments, Field(ArgumentsField));
    }

    protected override void Settings()
    {
        switch (Site.State)
        {
            case JsonataTask task:
                Number(task.TimeoutSeconds, "TimeoutSeconds");
                Number(task.HeartbeatSeconds, "HeartbeatSeconds");
                if (!task.Credentials.IsUndefined)
                {
                    Template(task.Credentials, Field("Credentials"));
                }
                break;
            case JsonataWait wait:
                Number(wait.Seconds, "Seconds");
                Text(wait.Timestamp, "Timestamp");
                break;
            case JsonataMap map:
                Number(map.MaxConcurrency, "MaxConcurrency");
                Number(map.ToleratedFailureCount, "ToleratedFailureCount");
                Number(map.ToleratedFailurePercentage, "ToleratedFailurePercentage");
                Number(map.ItemBatcher?.MaxItemsPerBatch, "MaxItemsPerBatch", "ItemBatcher");
                Number(map.ItemBatcher?.MaxInputBytesPerBatch, "MaxInputBytesPerBatch", "ItemBatcher");
                Number(map.ItemReader?.ReaderConfig?.MaxItems, "MaxItems", "ItemReader", "ReaderConfig");
                if (map.ResultWriter is { Arguments: { IsUndefined: false } written })
                {
                    Template(written, Field("ResultWriter").Field("Arguments"));
                }
                break;
            default:
                break;
        }
    }

    protected override Way Success(JsonType given)
    {
        result = Site.State is StateWithRetry ? given : JsonType.Absent;
        var output = ((IJsonataState)Site.State).Output;
        var assign = Site.State is StateWithNext state ? state.Assign : default;
        var way = Leave(Next, Site.Path, assign, output, given);
        return Site.State is StateWithRetry ? way : way with { KeepsInput = output.IsUndefined };
    }

    protected override Way Caught(Catcher catcher, StatePath path)
    {
        result = JsonType.Absent;
        error = ErrorTypes.Output;
        var way = Leave(catcher.Next, path, catcher.Assign, ((JsonataCatcher)catcher).Output, error);
        error = JsonType.Absent;
        return way;
    }

    protected override IReadOnlyList<Way> Choose(ChoiceState choice)
    {
        var state = (JsonataChoice)choice;
        var ways = new List<Way>(state.Choices.Count + 1);
        for (var i = 0; i < state.Choices.Count; i++)
        {
            var rule = state.Choices[i];
            var path = Field("Choices").Item(i);
            var (holds, fails) = Ask(rule.Condition, path.Field("Condition"));
            if (holds is not null)
            {
                Facts = holds;
                var way = Leave(rule.Next, path, rule.Assign, rule.Output, Facts.Input);
                ways.Add(way with { KeepsInput = rule.Output.IsUndefined, Rule = i });
            }
            if (fails is null)
            {
                return ways;
            }
            Facts = fails;
        }
        if (state.Default is not null)
        {
            var way = Leave(state.Default, Site.Path, state.Assign, state.Output, Facts.Input);
            ways.Add(way with { KeepsInput = state.Output.IsUndefined, Rule = state.Choices.Count });
        }
        return ways;
    }

    protected override void Fail(FailState fail)
    {
        var state = (JsonataFail)fail;
        Text(state.Error, "Error");
        Text(state.Cause, "Cause");
    }

    protected override JsonType? Items(MapState map, JsonType effective)
    {
        var state = (JsonataMap)map;
        if (state.ItemReader is { } reader)
        {
            if (!reader.Arguments.IsUndefined)
            {
                Template(reader.Arguments, Field("ItemReader").Field("Arguments"));
            }
            return null;
        }
        var items = state.Items.IsUndefined ? effective : Template(state.Items, Field("Items"));
        Expect(
            map.IsDistributed ? JsonKinds.Array | JsonKinds.Object : JsonKinds.Array,
            items,
            Field("Items"),
            "Items",
            "an array"
        );
        return items;
    }

    protected override JsonType Template(Json template, StatePath path)
    {
        switch (template.Kind)
        {
            case JsonKind.String when JsonataText.IsExpression(template.GetString()):
                return Expression(template.GetString(), path);
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
                    var key = template.Keys[i];
                    fields[i] = KeyValuePair.Create(key, Template(template.Values[i], path.Field(key)));
                }
                return JsonType.Object(fields);
            default:
                return JsonType.Of(template);
        }
    }

    private Way Leave(string? target, StatePath path, Json assign, Json output, JsonType otherwise)
    {
        var variables = assign.IsUndefined ? Facts.Variables : Assigned(assign, Template(assign, path.Field("Assign")));
        var given = output.IsUndefined ? otherwise : Template(output, path.Field("Output"));
        return new Way(target, new Facts(given, Facts.Context, variables), assign);
    }

    private void Number<T>(Computed<T>? field, string name, params ReadOnlySpan<string> owners)
        where T : struct
    {
        if (field?.Expression is { } text)
        {
            var place = Field(owners, name);
            Expect(JsonKinds.Number, Expression(text, place), place, name, "a number");
        }
    }

    private void Text(string? field, string name)
    {
        if (field is not null && JsonataText.IsExpression(field))
        {
            Expect(JsonKinds.String, Expression(field, Field(name)), Field(name), name, "a string");
        }
    }
}
