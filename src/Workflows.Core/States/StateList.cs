using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Workflows;

/// <summary>The states of a <see cref="StateFlow"/>: in order, each under its own name.</summary>
[CollectionBuilder(typeof(StateList), nameof(Create))]
public sealed class StateList : IReadOnlyList<State>, IEquatable<StateList>
{
    private readonly ImmutableArray<State> states;
    private readonly Dictionary<string, int> positions;

    private StateList(ImmutableArray<State> states)
    {
        this.states = states;
        positions = new Dictionary<string, int>(states.Length, StringComparer.Ordinal);
        for (var i = 0; i < states.Length; i++)
        {
            if (!positions.TryAdd(states[i].Name, i))
            {
                throw new ArgumentException($"Two states are called \"{states[i].Name}\".", nameof(states));
            }
        }
    }

    /// <inheritdoc/>
    public int Count => states.Length;

    /// <inheritdoc/>
    public State this[int index] => states[index];

    /// <summary>The state called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public State this[string name] =>
        TryGet(name, out var state) ? state : throw new KeyNotFoundException($"No state is called \"{name}\".");

    /// <summary>The states in the given order; what a collection expression calls.</summary>
    /// <exception cref="ArgumentException">Two states have the same name.</exception>
    public static StateList Create(ReadOnlySpan<State> states) => new([.. states]);

    /// <summary>The position of the state called <paramref name="name"/>, or -1.</summary>
    public int IndexOf(string name) => positions.GetValueOrDefault(name, -1);

    /// <summary>Gives the state called <paramref name="name"/>, if there is one.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out State? state)
    {
        state = positions.TryGetValue(name, out var at) ? states[at] : null;
        return state is not null;
    }

    /// <summary>Enumerates the states in order.</summary>
    public ImmutableArray<State>.Enumerator GetEnumerator() => states.GetEnumerator();

    IEnumerator<State> IEnumerable<State>.GetEnumerator() => ((IEnumerable<State>)states).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)states).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(StateList? other) => other is not null && states.AsSpan().SequenceEqual(other.states.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateList);

    /// <inheritdoc/>
    public override int GetHashCode() => positions.Count == 0 ? 0 : HashCode.Combine(Count, states[0], states[^1]);
}
