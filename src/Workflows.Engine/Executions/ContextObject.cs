namespace Workflows.Engine;

/// <summary>The context object: what a state can ask about its execution. Made only when it is asked for.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html"/>
internal sealed class ContextObject
{
    private readonly Json execution;
    private readonly Json machine;
    private Json map;
    private string? state;
    private DateTimeOffset entered;
    private int? retryCount;
    private Json task;
    private Json json;
    private Json fixedJson;

    private ContextObject(Json execution, Json machine, Json map)
    {
        this.execution = execution;
        this.machine = machine;
        this.map = map;
    }

    public static ContextObject Of(Execution execution) => Of(execution, ExecutionArns.Role(execution.Options));

    /// <summary>The context of an execution whose role is given; it may be <see cref="Json.Null"/>.</summary>
    public static ContextObject Of(Execution execution, Json roleArn) =>
        new(
            Json.Object(
                ("Id", ExecutionArns.Execution(execution.Options)),
                ("Input", execution.Input),
                ("StartTime", Time(execution.Scheduler.Now)),
                ("Name", execution.Options.Name),
                ("RoleArn", roleArn),
                ("RedriveCount", execution.Options.Type == ExecutionType.Standard ? 0 : Json.Undefined)
            ),
            Json.Object(("Id", ExecutionArns.Machine(execution.Options)), ("Name", execution.Options.MachineName)),
            Json.Undefined
        );

    /// <summary>A context that someone has made up: it stays as it is, but for the item in an iteration.</summary>
    public static ContextObject Fixed(Json given) => new(default, default, default) { fixedJson = given };

    /// <summary>The context of a flow inside the present state.</summary>
    public ContextObject Inner() => new(execution, machine, map) { fixedJson = fixedJson };

    public void SetItem(int index, MapItem item)
    {
        map = Json.Object(("Item", item.Describe(index)));
        json = default;
    }

    public void EnterState(string name, DateTimeOffset time)
    {
        state = name;
        entered = time;
        retryCount = null;
        task = default;
        json = default;
    }

    /// <summary>Gives the token by which the present state is answered.</summary>
    public void SetTaskToken(string token)
    {
        task = Json.Object(("Token", token));
        json = default;
    }

    public void SetRetryCount(int count)
    {
        retryCount = count;
        json = default;
    }

    public Json ToJson()
    {
        if (!fixedJson.IsUndefined)
        {
            return map.IsUndefined ? fixedJson : fixedJson.With("Map", map);
        }
        if (json.IsUndefined)
        {
            json = Json.Object(
                ("Execution", execution),
                ("StateMachine", machine),
                ("State", State()),
                ("Task", task),
                ("Map", map)
            );
        }
        return json;
    }

    private Json State() =>
        state is null
            ? Json.Undefined
            : Json.Object(
                ("Name", state),
                ("EnteredTime", Time(entered)),
                ("RetryCount", retryCount is { } count ? count : Json.Undefined)
            );

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
