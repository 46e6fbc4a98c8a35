namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The components of a time that are known, by their letters.</summary>
/// <param name="values">Room for <see cref="Count"/> values, all zero.</param>
internal ref struct ComponentValues(Span<double> values)
{
    public const int Count = 'z' - 'A' + 1;

    private readonly Span<double> values = values;
    private ulong known;

    /// <summary>The value of a component; 0 if it is not known.</summary>
    public readonly double this[char component] => values[component - 'A'];

    public readonly bool IsKnown(char component) => (known & Bit(component)) != 0;

    /// <summary>Whether the value of the component is known, a number, and not zero.</summary>
    public readonly bool IsTelling(char component) => this[component] is < 0 or > 0;

    /// <summary>Sets the value of a component; no value makes it unknown.</summary>
    public void Set(char component, double? value)
    {
        known = value is null ? known & ~Bit(component) : known | Bit(component);
        values[component - 'A'] = value.GetValueOrDefault();
    }

    private static ulong Bit(char component) => 1UL << (component - 'A');
}
