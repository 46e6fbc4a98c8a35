namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A month or a day of the week by its name, which may be cut short.</summary>
internal sealed class NamePart : LettersPart
{
    private readonly char component;
    private readonly string[] written;
    private readonly string[] read;

    /// <summary>A component by the names of its values.</summary>
    /// <param name="component">The letter of the component.</param>
    /// <param name="names">The names of its values, from 1 on.</param>
    /// <param name="nameCase">How the names are written.</param>
    /// <param name="maxLength">After how many letters the names are cut.</param>
    public NamePart(char component, string[] names, NameCase nameCase, double? maxLength)
    {
        this.component = component;
        written = [.. names.Select(name => nameCase.Apply(Cut(name, maxLength)))];
        // A name of no letters could not be told from others.
        read = maxLength == 0 ? names : [.. names.Select(name => Cut(name, maxLength))];
    }

    public override char? Component => component;

    public override void Write(ref TextBuffer text, in CalendarTime time, ZoneOffset zone) =>
        text.Append(written[DateTimeComponent.ValueOf(component, time) - 1]);

    /// <summary>The value of that name, which is in title case always; of names cut so short that they are alike, the last.</summary>
    public override double? Read(ReadOnlySpan<char> text)
    {
        for (var i = read.Length - 1; i >= 0; i--)
        {
            if (text.SequenceEqual(read[i]))
            {
                return i + 1;
            }
        }
        return null;
    }

    private static string Cut(string name, double? maxLength) =>
        name.Length > maxLength ? name[..(int)Math.Max(maxLength.Value, 0)] : name;
}
