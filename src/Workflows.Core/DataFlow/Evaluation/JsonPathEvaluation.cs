using Workflows.Asl;
using Workflows.Checks;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Paths;
using Workflows.DataFlow.Types;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <summary>The evaluation of a JSONPath state. What <c>$</c> stands for changes on the way.</summary>
internal sealed partial class JsonPathEvaluation(Surroundings surroundings, StateSite site, Facts facts, Notes? notes)
    : StateEvaluation(surroundings, site, facts, notes)
{
    /// <summary>What <c>$</c> stands for.</summary>
    private JsonType focus = facts.Input;

    protected override string ArgumentsField => "Parameters";

    private IJsonPathState State => (IJsonPathState)Site.State;

    protected override JsonType Effective()
    {
        focus = Facts.Input;
        return focus = Selected(State.InputPath, Field("InputPath"));
    }

    protected override JsonType Arguments(JsonType effective)
    {
        var parameters = Site.State switch
        {
            JsonPathTask task => task.Parameters,
            JsonPathPass pass => pass.Parameters,
            JsonPathParallel parallel => parallel.Parameters,
            _ => default,
        };
        var given = parameters.IsUndefined ? effective : Template(parameters, Field(ArgumentsField));
        return Site.State is JsonPathPass { Result: { IsUndefined: false } result } ? JsonType.Of(result) : given;
    }

    protected override void Settings()
    {
        switch (Site.State)
        {
            case JsonPathTask task:
                Number(task.TimeoutSecondsPath, "TimeoutSecondsPath");
                Number(task.HeartbeatSecondsPath, "HeartbeatSecondsPath");
                if (!task.Credentials.IsUndefined)
                {
                    Template(task.Credentials, Field("Credentials"));
                }
                break;
            case JsonPathWait wait:
                Number(wait.SecondsPath, "SecondsPath");
                Text(wait.TimestampPath, "TimestampPath");
                break;
            case JsonPathMap map:
                Number(map.MaxConcurrencyPath, "MaxConcurrencyPath");
                Number(map.ToleratedFailureCountPath, "ToleratedFailureCountPath");
                Number(map.ToleratedFailurePercentagePath, "ToleratedFailurePercentagePath");
                Number(map.ItemBatcher?.MaxItemsPerBatchPath, "MaxItemsPerBatchPath", "ItemBatcher");
                Number(map.ItemBatcher?.MaxInputBytesPerBatchPath, "MaxInputBytesPerBatchPath", "ItemBatcher");
                Number(map.ItemReader?.ReaderConfig?.MaxItemsPath, "MaxItemsPath", "ItemReader", "ReaderConfig");
                if (map.ResultWriter is { Parameters: { IsUndefined: false } written })
                {
                    Template(written, Field("ResultWriter").Field("Parameters"));
                }
                break;
            default:
                break;
        }
    }

    protected override Way Success(JsonType result)
    {
        var assign = Site.State is StateWithNext state ? state.Assign : default;
        var (selector, place) = Site.State switch
        {
            JsonPathTask task => (task.ResultSelector, task.ResultPath),
            JsonPathPass pass => (default, pass.ResultPath),
            JsonPathParallel parallel => (parallel.ResultSelector, parallel.ResultPath),
            JsonPathMap map => (map.ResultSelector, map.ResultPath),
            _ => default,
        };
        focus = result;
        var variables = Assigned(assign, Site.Path);
        var selected = selector.IsUndefined ? result : Template(selector, Field("ResultSelector"));
        var combined = Placed(place, selected, Field("ResultPath"));
        return Leave(Next, combined, variables, assign);
    }

    protected override Way Caught(Catcher catcher, StatePath path)
    {
        focus = ErrorTypes.Output;
        var variables = Assigned(catcher.Assign, path);
        var combined = Placed(((JsonPathCatcher)catcher).ResultPath, focus, path.Field("ResultPath"));
        return new Way(catcher.Next, new Facts(combined, Facts.Context, variables), catcher.Assign);
    }

    protected override void Fail(FailState fail)
    {
        var state = (JsonPathFail)fail;
        Text(state.ErrorPath, "ErrorPath");
        Text(state.CausePath, "CausePath");
    }

    protected override JsonType? Items(MapState map, JsonType effective)
    {
        var state = (JsonPathMap)map;
        if (state.ItemReader is { } reader)
        {
            if (!reader.Parameters.IsUndefined)
            {
                Template(reader.Parameters, Field("ItemReader").Field("Parameters"));
            }
            return null;
        }
        var items = state.ItemsPath is { } text ? Read(text, Field("ItemsPath")) : effective;
        Expect(
            map.IsDistributed ? JsonKinds.Array | JsonKinds.Object : JsonKinds.Array,
            items,
            state.ItemsPath is null ? Site.Path : Field("ItemsPath"),
            state.ItemsPath is null ? "The input" : "What ItemsPath selects",
            "an array"
        );
        return items;
    }

    /// <summary>The last step of every way but a catcher's: what of the data the next state gets.</summary>
    private Way Leave(string? target, JsonType combined, VariableTypes variables, Json assign)
    {
        focus = combined;
        var output = Selected(State.OutputPath, Field("OutputPath"));
        return new Way(target, new Facts(output, Facts.Context, variables), assign, KeepsInput);
    }

    /// <summary>Whether what the state hands on is just what it got.</summary>
    private bool KeepsInput =>
        IsAll(State.OutputPath)
        && Site.State switch
        {
            JsonPathTask { ResultPath: var place } => IsNothing(place),
            JsonPathParallel { ResultPath: var place } => IsNothing(place),
            JsonPathMap { ResultPath: var place } => IsNothing(place),
            JsonPathPass pass => IsNothing(pass.ResultPath)
                || (
                    pass is { Parameters.IsUndefined: true, Result.IsUndefined: true }
                    && IsAll(pass.InputPath)
                    && IsAll(pass.ResultPath)
                ),
            _ => IsAll(State.InputPath),
        };

    private static bool IsAll(DataPath path) => path is { IsPresent: false } or { Text: "$" };

    private static bool IsNothing(DataPath path) => path is { IsPresent: true, Text: null };

    private VariableTypes Assigned(Json assign, StatePath path) =>
        assign.IsUndefined ? Facts.Variables : Assigned(assign, Template(assign, path.Field("Assign")));

    /// <summary>What a path field selects: all if it is absent, an empty object if it is null.</summary>
    private JsonType Selected(DataPath path, StatePath place) =>
        path switch
        {
            { IsPresent: false } or { Text: "$" } => focus,
            { Text: null } => JsonType.Object(),
            { Text: var text } => Read(text, place),
        };

    /// <summary>The state's input with a result put in its place.</summary>
    private JsonType Placed(DataPath place, JsonType result, StatePath path)
    {
        if (place is { IsPresent: true, Text: null })
        {
            return Facts.Input;
        }
        if (place.Text is null or "$" || Surroundings.Texts.Path(place.Text).Value is not { } parsed)
        {
            return result;
        }
        var combined = ResultPlaces.Put(Facts.Input, parsed.Segments.AsSpan(), result);
        if (combined.Kinds != JsonKinds.None || result.Kinds == JsonKinds.None || Facts.Input.Kinds == JsonKinds.None)
        {
            return combined;
        }
        Notes?.Add(
            new Note(
                DataFlowRules.ResultPlace,
                path,
                place.Text,
                $"{place.Text} is no place in the input of \"{Site.State.Name}\", which is {Facts.Input}."
            )
        );
        return JsonType.AnyValue;
    }

    /// <summary>A number may also be given as a text.</summary>
    private void Number(string? path, string field, params ReadOnlySpan<string> owners)
    {
        if (path is not null)
        {
            var place = Field(owners, field);
            var kinds = JsonKinds.Number | JsonKinds.String;
            Expect(kinds, Read(path, place), place, $"What {field} selects", "a number");
        }
    }

    private void Text(string? text, string field)
    {
        if (text is not null)
        {
            Expect(JsonKinds.String, Dynamic(text, Field(field)), Field(field), $"What {field} gives", "a string");
        }
    }
}
