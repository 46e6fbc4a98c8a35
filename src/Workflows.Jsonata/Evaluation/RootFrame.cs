using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>The outermost frame of an expression under evaluation: its input and the variables from outside.</summary>
internal sealed class RootFrame : Frame
{
    private readonly JsonataBindings bindings;
    private readonly Json[] globals;
    private DateTimeOffset? now;
    private DeepEquality? equality;

    public RootFrame(Json input, JsonataBindings bindings, int size, int globalCount)
        : base(size, outer: null)
    {
        Input = input;
        this.bindings = bindings;
        Guard = new EvaluationGuard(bindings.Limits);
        globals = NewGlobals(globalCount);
    }

    private RootFrame(Frame outer, int size, int globalCount)
        : base(size, outer)
    {
        var root = outer.Root;
        Input = root.Input;
        bindings = root.bindings;
        Guard = root.Guard;
        now = root.Now;
        globals = NewGlobals(globalCount);
    }

    /// <summary><c>$$</c></summary>
    public Json Input { get; }

    /// <summary>Keeps the evaluation within its limits.</summary>
    public EvaluationGuard Guard { get; }

    /// <summary>When two values are equal.</summary>
    public DeepEquality Equality => equality ??= new DeepEquality(Guard);

    public Random Random => bindings.Random;

    public Guid NewGuid() => bindings.NewGuid();

    /// <summary>The time of this evaluation, the same however often it is asked for.</summary>
    public DateTimeOffset Now => now ??= bindings.Clock.GetUtcNow();

    /// <summary>The outermost frame of an expression that is evaluated inside another, where it sees the variables of a frame.</summary>
    public static RootFrame Inside(Frame outer, int size, int globalCount) => new(outer, size, globalCount);

    /// <summary>The value of a variable from outside, or the built-in function of that name.</summary>
    public Json Global(int index, string name, JsonataFunction? builtIn)
    {
        ref var known = ref globals[index];
        if (known.IsUndefined)
        {
            if (bindings.TryGet(name, out var bound))
            {
                known = bound;
            }
            else if (builtIn is not null)
            {
                known = Json.FromReference(builtIn);
            }
        }
        return known;
    }

    private static Json[] NewGlobals(int count) => count == 0 ? [] : new Json[count];
}
