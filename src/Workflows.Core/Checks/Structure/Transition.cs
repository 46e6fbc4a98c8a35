using Workflows.Asl;

namespace Workflows.Checks.Structure;

/// <summary>A way from one state to another.</summary>
/// <param name="Target">The name of the state that it leads to.</param>
/// <param name="Field">The field of the state that names the target, or that lists the rules or catchers that do.</param>
/// <param name="Index">The position in that list; negative if the field itself names the target.</param>
internal readonly record struct Transition(string Target, string Field, int Index = -1)
{
    /// <summary>The place of the target's name.</summary>
    /// <param name="state">The place of the state.</param>
    public StatePath PlaceIn(StatePath state) =>
        Index < 0 ? state.Field(Field) : state.Field(Field).Item(Index).Field("Next");
}

/// <summary>All ways out of a state, in the order in which they are written.</summary>
internal readonly struct Transitions(State state)
{
    public Enumerator GetEnumerator() => new(state);

    /// <summary>Goes through the ways without making a list of them.</summary>
    public struct Enumerator(State state)
    {
        private readonly IReadOnlyList<ChoiceRule> rules = (state as ChoiceState)?.Rules ?? [];
        private readonly IReadOnlyList<Catcher> catchers = (state as StateWithRetry)?.Catchers ?? [];
        private readonly string? only = (state as StateWithNext)?.Next ?? (state as ChoiceState)?.Default;
        private int rule = -1;
        private int catcher = -1;
        private bool isPastOnly;

        public Transition Current { get; private set; }

        public bool MoveNext()
        {
            if (rule + 1 < rules.Count)
            {
                Current = new Transition(rules[++rule].Next, "Choices", rule);
                return true;
            }
            if (!isPastOnly)
            {
                isPastOnly = true;
                if (only is not null)
                {
                    Current = new Transition(only, state is ChoiceState ? "Default" : "Next");
                    return true;
                }
            }
            if (catcher + 1 < catchers.Count)
            {
                Current = new Transition(catchers[++catcher].Next, "Catch", catcher);
                return true;
            }
            return false;
        }
    }
}
