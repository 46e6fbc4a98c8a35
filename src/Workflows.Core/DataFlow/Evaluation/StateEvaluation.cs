using Workflows.Asl;
using Workflows.Checks;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Types;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <summary>
/// A state evaluated under what is known when it is entered: what its fields give and which ways lead out of it. It
/// follows the engine's data flow step by step, on types in place of values.
/// </summary>
internal abstract class StateEvaluation
{
    /// <summary>The evaluation of a state.</summary>
    /// <param name="surroundings">What is the same for all states.</param>
    /// <param name="site">The state.</param>
    /// <param name="facts">What is known when it is entered.</param>
    /// <param name="notes">Takes note of what is wrong; none if nobody asks.</param>
    protected StateEvaluation(Surroundings surroundings, StateSite site, Facts facts, Notes? notes)
    {
        Surroundings = surroundings;
        Site = site;
        Entered = facts;
        Facts = facts;
        Notes = notes;
    }

    protected Surroundings Surroundings { get; }

    protected StateSite Site { get; }

    /// <summary>What is known when the state is entered.</summary>
    protected Facts Entered { get; }

    /// <summary>What is known now: a condition that was asked tells more.</summary>
    protected Facts Facts { get; set; }

    protected Notes? Notes { get; }

    /// <summary>The context object as the state sees it.</summary>
    protected JsonType Context =>
        Site.State is TaskState { Resource.Text: { } resource } && IsAwaited(resource)
            ? ContextTypes.WithToken(Facts.Context)
            : Facts.Context;

    /// <summary>The evaluation of a state in its query language.</summary>
    public static StateEvaluation Of(Surroundings surroundings, StateSite site, Facts facts, Notes? notes) =>
        site.State.QueryLanguage == QueryLanguage.Jsonata
            ? new JsonataEvaluation(surroundings, site, facts, notes)
            : new JsonPathEvaluation(surroundings, site, facts, notes);

    /// <summary>The ways out of the state; of a Parallel or Map state those of its catchers only.</summary>
    public IReadOnlyList<Way> Ways()
    {
        switch (Site.State)
        {
            case ChoiceState choice:
                return Choose(choice);
            case FailState fail:
                Fail(fail);
                return [];
            case TaskState task:
                var effective = Effective();
                Settings();
                var given = Arguments(effective);
                var use = Surroundings.UseIn(task);
                if (Notes is not null && use?.Argument(given) is { } argument)
                {
                    var check = new ArgumentCheck(
                        use.Task,
                        Field(ArgumentsField),
                        Notes,
                        Surroundings.ReportsDefaultArguments
                    );
                    check.Check(use.Required, argument);
                }
                return WithCatchers(task, [Success(use?.Result ?? JsonType.AnyValue)]);
            case StateWithRetry state:
                return WithCatchers(state, []);
            default:
                var worked = Effective();
                Settings();
                return [Success(Arguments(worked))];
        }
    }

    /// <summary>What is known when the flows inside a Parallel or Map state begin.</summary>
    public Facts EnterInner() =>
        Site.State is MapState map ? EnterIterations(map) : Entered with { Input = Arguments(Effective()) };

    /// <summary>The way out of a Parallel or Map state whose flows have come to their ends.</summary>
    /// <param name="outputs">What the flows give.</param>
    public Way Complete(IReadOnlyList<JsonType> outputs) =>
        Success(Site.State is MapState map ? MapResult(map, outputs) : ParallelResult(outputs));

    /// <summary>What the state works on, of its input.</summary>
    protected abstract JsonType Effective();

    /// <summary>What the state's work gets.</summary>
    protected abstract JsonType Arguments(JsonType effective);

    /// <summary>Evaluates the fields that steer the state's work and give nothing on: times, limits, roles, places.</summary>
    protected abstract void Settings();

    /// <summary>The way on when the state has succeeded with a result.</summary>
    protected abstract Way Success(JsonType result);

    /// <summary>The way of a catcher.</summary>
    protected abstract Way Caught(Catcher catcher, StatePath path);

    /// <summary>The ways out of a Choice state.</summary>
    protected abstract IReadOnlyList<Way> Choose(ChoiceState choice);

    /// <summary>Evaluates the fields of a Fail state.</summary>
    protected abstract void Fail(FailState fail);

    /// <summary>What a Map state iterates over; <see langword="null"/> if it reads it from elsewhere.</summary>
    protected abstract JsonType? Items(MapState map, JsonType effective);

    /// <summary>A field's value, with all that is evaluated in it.</summary>
    protected abstract JsonType Template(Json template, StatePath path);

    /// <summary>The name of the field that holds what the state's work gets.</summary>
    protected abstract string ArgumentsField { get; }

    /// <summary>A field of the state.</summary>
    protected StatePath Field(string name) => Site.Path.Field(name);

    /// <summary>A field inside of others.</summary>
    protected StatePath Field(ReadOnlySpan<string> owners, string name)
    {
        var path = Site.Path;
        foreach (var owner in owners)
        {
            path = path.Field(owner);
        }
        return path.Field(name);
    }

    /// <summary>The name of the state that follows; none if the flow ends.</summary>
    protected string? Next => (Site.State as StateWithNext)?.Next;

    /// <summary>What is known once variables are set.</summary>
    protected VariableTypes Assigned(Json assign, JsonType values)
    {
        var variables = Facts.Variables;
        foreach (var key in assign.Keys)
        {
            var name = VariableNames.NameOf(key);
            variables = variables.With(Surroundings.Variables.Find(name), values.Field(name).Without(JsonKinds.Absent));
        }
        return variables;
    }

    /// <summary>What a variable may be.</summary>
    protected JsonType TypeOf(string variable) =>
        Surroundings.Variables.Find(variable) is >= 0 and var number ? Facts.Variables[number] : JsonType.Absent;

    /// <summary>Takes note that a variable is read that may not be set.</summary>
    protected void NoteUnset(string variable, Certainty certainty, StatePath path) =>
        Notes?.Add(
            new Note(
                DataFlowRules.UnsetVariable,
                path,
                variable,
                Surroundings.Variables.Find(variable) < 0
                    ? $"No state assigns the variable ${variable}: correct its name, or set it with Assign."
                    : $"On this way no state assigns the variable ${variable}: set it with Assign in a state before.",
                certainty
            )
        );

    /// <summary>Takes note that a value of a field is of none of the kinds that it must be of.</summary>
    protected void Expect(JsonKinds kinds, JsonType value, StatePath path, string field, string expected)
    {
        if (Notes is not null && value.Kinds != JsonKinds.None && !value.Allows(kinds))
        {
            var text = $"{field} must be {expected} and is {value}.";
            Notes.Add(new Note(DataFlowRules.FieldType, path, field, text));
        }
    }

    /// <summary>Whether the service gives a task token for a call: where it waits for more than the answer to the call itself.</summary>
    private static bool IsAwaited(string resource) =>
        resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal)
        || resource.EndsWith(".sync", StringComparison.Ordinal)
        || resource.EndsWith(".sync:2", StringComparison.Ordinal);

    private List<Way> WithCatchers(StateWithRetry state, List<Way> ways)
    {
        var catchers = state.Catchers;
        for (var i = 0; i < catchers.Count; i++)
        {
            Facts = Entered;
            ways.Add(Caught(catchers[i], Field("Catch").Item(i)));
        }
        return ways;
    }

    private Facts EnterIterations(MapState map)
    {
        var effective = Effective();
        Settings();
        var (item, input) = Iterate(map, effective);
        var context = ContextTypes.InIteration(Entered.Context, item);
        Facts = Facts with { Context = context };
        var given = Batched(map, Select(map, effective, input));
        Facts = Entered;
        // A child execution has variables and a context of its own.
        return map.IsDistributed
            ? new Facts(given, JsonType.AnyObject, VariableTypes.None(Surroundings.Variables.Count))
            : new Facts(given, context, Entered.Variables);
    }

    /// <summary>What an item may be, and what an iteration gets unless a selector says something else.</summary>
    private (JsonType Item, JsonType Input) Iterate(MapState map, JsonType effective)
    {
        if (Items(map, effective) is not { } items)
        {
            return (JsonType.AnyValue, JsonType.AnyValue);
        }
        var item = items.Items;
        if (!map.IsDistributed || !items.Allows(JsonKinds.Object))
        {
            return (item, item);
        }
        var member = items.AnyField();
        return (item.Union(member), item.Union(JsonType.Object(("Key", JsonType.String), ("Value", member))));
    }

    private JsonType Select(MapState map, JsonType effective, JsonType item)
    {
        var selector = map is JsonPathMap { ItemSelector.IsUndefined: true } old ? old.Parameters : map.ItemSelector;
        if (selector.IsUndefined)
        {
            return item;
        }
        Facts = Facts with { Input = effective };
        return Template(selector, Field(map.ItemSelector.IsUndefined ? "Parameters" : "ItemSelector"));
    }

    private JsonType Batched(MapState map, JsonType item)
    {
        ItemBatcher? batcher = map switch
        {
            JsonataMap jsonata => jsonata.ItemBatcher,
            JsonPathMap jsonPath => jsonPath.ItemBatcher,
            _ => null,
        };
        if (batcher is null)
        {
            return item;
        }
        var items = ("Items", JsonType.ArrayOf(item));
        return batcher.BatchInput.IsUndefined
            ? JsonType.Object(items)
            : JsonType.Object(
                ("BatchInput", Template(batcher.BatchInput, Field("ItemBatcher").Field("BatchInput"))),
                items
            );
    }

    /// <summary>The outputs in an array. Which of them is which its type does not say, so that of several kinds nothing is known.</summary>
    private static JsonType ParallelResult(IReadOnlyList<JsonType> outputs)
    {
        var item = outputs.Count == 0 ? JsonType.AnyValue : outputs[0];
        for (var i = 1; i < outputs.Count && !item.IsUnknown; i++)
        {
            item = item.Equals(outputs[i]) ? item : JsonType.AnyValue;
        }
        return JsonType.ArrayOf(item);
    }

    private static JsonType MapResult(MapState map, IReadOnlyList<JsonType> outputs)
    {
        var writes = map switch
        {
            JsonataMap jsonata => jsonata.ResultWriter is not null,
            JsonPathMap jsonPath => jsonPath.ResultWriter is not null,
            _ => false,
        };
        // What is written elsewhere is only described, and so are executions that may fail.
        return !map.IsDistributed ? ParallelResult(outputs)
            : writes ? JsonType.AnyValue
            : JsonType.AnyArray;
    }
}
