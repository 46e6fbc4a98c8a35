using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>One evaluation of an expression: its input, its bindings, and how far it has come.</summary>
internal sealed class RootFrame : Frame
{
    private const uint StepsBetweenChecks = 256;

    private readonly JsonataBindings bindings;
    private readonly JsonataLimits limits;
    private readonly Json[] globals;
    private long deadline;
    private uint steps;
    private DateTimeOffset? now;

    public RootFrame(Json input, JsonataBindings bindings, int size, int globalCount)
        : base(size)
    {
        Input = input;
        this.bindings = bindings;
        limits = bindings.Limits;
        globals = globalCount == 0 ? [] : new Json[globalCount];
    }

    /// <summary><c>$$</c></summary>
    public Json Input { get; }

    public Random Random => bindings.Random;

    /// <summary>The time of this evaluation, the same however often it is asked for.</summary>
    public DateTimeOffset Now => now ??= bindings.Clock.GetUtcNow();

    /// <summary>How many functions are running inside one another.</summary>
    public int Depth { get; private set; }

    /// <summary>An evaluation inside this one, of an expression of its own.</summary>
    public RootFrame Nested(int size, int globalCount) =>
        new(Input, bindings, size, globalCount)
        {
            Depth = Depth,
            steps = steps,
            deadline = deadline,
            now = Now,
        };

    /// <summary>Whether the bindings have a variable of that name.</summary>
    public bool IsBound(string name) => bindings.TryGet(name, out _);

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

    /// <summary>Counts a function call that begins, and checks the limits.</summary>
    public void Enter()
    {
        if (++Depth > limits.Depth)
        {
            throw new JsonataException("U1001");
        }
        StackGuard.Check();
        CheckTime();
    }

    public void Leave() => Depth--;

    /// <summary>Counts a step of a computation that may go on for ever. Looks at the clock now and then.</summary>
    /// <exception cref="JsonataException">The evaluation takes too long.</exception>
    public void CheckTime()
    {
        if (++steps % StepsBetweenChecks == 0)
        {
            CheckDeadline();
        }
    }

    private void CheckDeadline()
    {
        if (deadline == 0)
        {
            deadline =
                limits.Time == Timeout.InfiniteTimeSpan
                    ? long.MaxValue
                    : Environment.TickCount64 + (long)limits.Time.TotalMilliseconds;
        }
        else if (Environment.TickCount64 > deadline)
        {
            throw new JsonataException("U1001", JsonataException.TimeoutText);
        }
    }
}
