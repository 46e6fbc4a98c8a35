namespace Workflows.Jsonata.Compilation;

/// <summary>The variables that one block, function, path or expression sets, and where they are kept at run time.</summary>
/// <param name="outer">The scope around it.</param>
/// <param name="ownsFrame">Whether it has a frame of its own at run time, or shares that of the scope around it.</param>
internal sealed class Scope(Scope? outer, bool ownsFrame)
{
    private readonly List<(string Name, int Slot)> variables = [];
    private int frameSize;

    /// <summary>The scope whose frame this scope's variables are in.</summary>
    private Scope FrameOwner => ownsFrame ? this : outer!.FrameOwner;

    /// <summary>How many slots the frame needs.</summary>
    public int FrameSize => FrameOwner.frameSize;

    /// <summary>The variables, in the order in which they were declared.</summary>
    public IReadOnlyList<(string Name, int Slot)> Variables => variables;

    /// <summary>The slot of a new variable.</summary>
    public int Declare(string name)
    {
        var slot = FrameOwner.frameSize++;
        variables.Add((name, slot));
        return slot;
    }

    /// <summary>The slot of a variable of this scope, which is new if it is not known yet.</summary>
    public int SlotOf(string name)
    {
        var known = Find(name);
        return known >= 0 ? known : Declare(name);
    }

    /// <summary>Declares variables, so that what comes before they are set can refer to them, as functions do.</summary>
    public void DeclareAll(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            SlotOf(name);
        }
    }

    /// <summary>Every place where a variable of that name may be, from the inside out: how many frames out, and the slot there.</summary>
    public IEnumerable<(int Depth, int Slot)> Places(string name)
    {
        var depth = 0;
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            var slot = scope.Find(name);
            if (slot >= 0)
            {
                yield return (depth, slot);
            }
            depth += scope.OwnsFrame ? 1 : 0;
        }
    }

    /// <summary>Whether the scope just around this one goes on in it: what is set there already is set there again.</summary>
    public bool ContinuesOuter { get; init; }

    /// <summary>Whether a variable of that name is set in the scope around, not in this one.</summary>
    public bool IsSetOutside(string name) => ContinuesOuter && Find(name) < 0 && outer!.Find(name) >= 0;

    private Scope? Outer => outer;

    private bool OwnsFrame => ownsFrame;

    private int Find(string name)
    {
        // Of two parameters with one name the last counts.
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (string.Equals(variables[i].Name, name, StringComparison.Ordinal))
            {
                return variables[i].Slot;
            }
        }
        return -1;
    }
}
