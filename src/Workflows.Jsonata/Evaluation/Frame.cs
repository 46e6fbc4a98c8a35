namespace Workflows.Jsonata.Evaluation;

/// <summary>The variables of one run of an expression, block, function or path. The compiler has given each its slot.</summary>
internal class Frame
{
    /// <summary>Stands in a slot for a variable that is set to nothing; an empty slot is a variable not set yet.</summary>
    private static readonly Json Nothing = Json.FromReference(new NothingTag());

    private readonly Json[] slots;

    public Frame(Frame outer, int size)
        : this(outer, new Json[size]) { }

    protected Frame(Frame outer, Json[] slots)
    {
        Outer = outer;
        Root = outer.Root;
        this.slots = slots;
    }

    /// <summary>The outermost frame of an expression.</summary>
    private protected Frame(int size, Frame? outer)
    {
        Outer = outer;
        Root = (RootFrame)this;
        slots = size == 0 ? [] : new Json[size];
    }

    /// <summary>The frame around this one.</summary>
    public Frame? Outer { get; }

    public RootFrame Root { get; }

    protected Json[] Slots => slots;

    public void Set(int slot, Json value) => slots[slot] = value.IsUndefined ? Nothing : value;

    /// <summary>Makes variables unset again.</summary>
    public void Clear(int first, int count) => slots.AsSpan(first, count).Clear();

    /// <summary>The value of a variable, if it is set.</summary>
    public bool TryGet(int slot, out Json value)
    {
        value = slots[slot];
        if (value.IsUndefined)
        {
            return false;
        }
        if (ReferenceEquals(value.Reference, Nothing.Reference))
        {
            value = default;
        }
        return true;
    }

    private sealed class NothingTag : JsonReference
    {
        public override JsonKind Kind => JsonKind.Undefined;
    }
}
