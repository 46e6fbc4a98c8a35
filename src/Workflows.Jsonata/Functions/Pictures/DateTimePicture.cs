namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>How times are written and read: literal text and components in brackets, as in <c>[D1o] [MNn] [Y0001]</c>.</summary>
internal sealed class DateTimePicture
{
    private static readonly PictureCache<DateTimePicture> Cache = new(static text => new DateTimePicture(
        DateTimePictureParser.Parse(text)
    ));

    private readonly PicturePart[] parts;
    private readonly PictureError? readError;
    private readonly bool hasComponents;

    private DateTimePicture(PicturePart[] parts)
    {
        this.parts = parts;
        readError = parts.Select(static part => part.ReadError).FirstOrDefault(static error => error is not null);
        hasComponents = parts.Any(static part => part.Component is not null);
    }

    /// <summary>The picture of ISO 8601, with milliseconds and the zone.</summary>
    public static DateTimePicture Iso { get; } = Of("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");

    /// <summary>The picture of a text.</summary>
    /// <exception cref="JsonataException">The text is no picture.</exception>
    public static DateTimePicture Of(string text) => Cache.Get(text);

    /// <summary>A time as text.</summary>
    /// <param name="millis">The time in milliseconds after 1970.</param>
    /// <param name="zone">The zone in which it is written.</param>
    /// <exception cref="JsonataException">A component cannot be written as the picture has it, or the time is out of range.</exception>
    public string Format(double millis, ZoneOffset zone)
    {
        var time = CalendarTime.FromMillis(millis + zone.Millis);
        var text = new TextBuffer(stackalloc char[128]);
        foreach (var part in parts)
        {
            part.Write(ref text, time, zone);
        }
        return text.Finish();
    }

    /// <summary>The time that a text stands for, in milliseconds after 1970; not a number if there is no such time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time that gives the components more significant than those in the text.</param>
    /// <returns>Nothing if the text does not fit the picture.</returns>
    /// <exception cref="JsonataException">The picture cannot be read by, or lacks components.</exception>
    public double? Parse(string text, DateTimeOffset now)
    {
        readError?.Throw();
        Span<int> ends = parts.Length <= 64 ? stackalloc int[64] : new int[parts.Length];
        if (!PartMatcher.TryMatch(parts, text, ends) || !hasComponents)
        {
            return null;
        }
        var components = new ComponentValues(stackalloc double[ComponentValues.Count]);
        var start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Component is { } component)
            {
                components.Set(component, parts[i].Read(text.AsSpan(start..ends[i])));
            }
            start = ends[i];
        }
        return TimeResolver.Resolve(components, CalendarTime.FromMillis(now.ToUnixTimeMilliseconds()));
    }
}
