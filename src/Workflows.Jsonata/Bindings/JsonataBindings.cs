namespace Workflows.Jsonata;

/// <summary>What an expression sees around it: variables, the clock, randomness, and its limits.</summary>
/// <remarks>
/// <para>
/// An evaluation asks for each variable once at most and keeps the answer. A variable hides the built-in function of
/// the same name.
/// </para>
/// <para>Derive from this class to let expressions read variables from where they are, without copying them.</para>
/// </remarks>
public abstract class JsonataBindings
{
    /// <summary>No variables.</summary>
    public static JsonataBindings Empty { get; } = new VariableTable(null, []);

    /// <summary>The time of <c>$now</c> and <c>$millis</c>, read once per evaluation; by default the system's.</summary>
    public virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>Where <c>$random</c> and <c>$shuffle</c> get their numbers; by default <see cref="Random.Shared"/>.</summary>
    public virtual Random Random => Random.Shared;

    /// <summary>The next value of <c>$uuid</c>; by default a random one (version 4).</summary>
    public virtual Guid NewGuid() => Guid.NewGuid();

    /// <summary>How deep, how long and how large an evaluation may become; by default <see cref="JsonataLimits.Default"/>.</summary>
    public virtual JsonataLimits Limits => JsonataLimits.Default;

    /// <summary>Bindings of the given variables, named without <c>$</c>; of two with one name the last counts.</summary>
    public static JsonataBindings Of(params ReadOnlySpan<(string Name, Json Value)> variables) =>
        new VariableTable(null, variables);

    /// <summary>These bindings with some variables set on top of them; the originals stay as they are.</summary>
    public JsonataBindings With(params ReadOnlySpan<(string Name, Json Value)> variables) =>
        new VariableTable(this, variables);

    /// <summary>These bindings with other limits; the originals stay as they are.</summary>
    public JsonataBindings WithLimits(JsonataLimits limits) => new VariableTable(this, []) { OwnLimits = limits };

    /// <summary>The value of a variable.</summary>
    /// <param name="name">Its name without <c>$</c>.</param>
    /// <param name="value">The value; may be <see cref="Json.Undefined"/>.</param>
    /// <returns>Whether there is such a variable.</returns>
    public abstract bool TryGet(string name, out Json value);

    /// <summary>A handful of variables over other bindings. Few enough that a scan is faster than hashing.</summary>
    private sealed class VariableTable : JsonataBindings
    {
        private readonly JsonataBindings? outer;
        private readonly (string Name, Json Value)[] variables;

        public VariableTable(JsonataBindings? outer, ReadOnlySpan<(string Name, Json Value)> variables)
        {
            this.outer = outer;
            this.variables = variables.ToArray();
        }

        public override TimeProvider Clock => outer?.Clock ?? base.Clock;

        public override Random Random => outer?.Random ?? base.Random;

        public JsonataLimits? OwnLimits { get; init; }

        public override JsonataLimits Limits => OwnLimits ?? outer?.Limits ?? base.Limits;

        public override Guid NewGuid() => outer?.NewGuid() ?? base.NewGuid();

        public override bool TryGet(string name, out Json value)
        {
            for (var i = variables.Length - 1; i >= 0; i--)
            {
                if (string.Equals(variables[i].Name, name, StringComparison.Ordinal))
                {
                    value = variables[i].Value;
                    return true;
                }
            }
            value = default;
            return outer is not null && outer.TryGet(name, out value);
        }
    }
}
