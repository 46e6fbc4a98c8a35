namespace Workflows;

/// <summary>What a <see cref="Json"/> refers to when it is no string.</summary>
internal abstract class JsonReference
{
    public abstract JsonKind Kind { get; }
}

/// <summary>The three literals.</summary>
internal sealed class JsonTag(JsonKind kind) : JsonReference
{
    public static readonly JsonTag Null = new(JsonKind.Null);
    public static readonly JsonTag True = new(JsonKind.Boolean);
    public static readonly JsonTag False = new(JsonKind.Boolean);

    public override JsonKind Kind => kind;
}

/// <summary>Marks a number; carries the text it was written as where the double's own text would differ.</summary>
internal sealed class JsonNumber(string? text) : JsonReference
{
    public const long MaxExactInteger = 1L << 53;

    public static readonly JsonNumber Plain = new(null);

    public string? Text => text;

    public override JsonKind Kind => JsonKind.Number;

    /// <summary>The value of a JSON number's text; too large a number becomes the largest double, with its text kept.</summary>
    public static Json Read(string text)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var finite = double.IsFinite(value) ? value : Math.CopySign(double.MaxValue, value);
        return string.Equals(JsonNumberText.Format(finite), text, StringComparison.Ordinal)
            ? Json.NumberUncheckedFrom(finite)
            : Json.NumberOf(finite, text);
    }
}

/// <summary>The items of an array. Filled once, before it is shared.</summary>
internal sealed class JsonItems : JsonReference
{
    public static readonly JsonItems Empty = new([]);

    private readonly Json[] items;
    private readonly int count;

    public JsonItems(Json[] items)
        : this(items, items.Length) { }

    /// <summary>Takes the array over, the first <paramref name="count"/> items of it.</summary>
    public JsonItems(Json[] items, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (items[i].IsUndefined)
            {
                items[i] = Json.Null;
            }
        }
        this.items = items;
        this.count = count;
    }

    public int Count => count;

    public ReadOnlySpan<Json> Span => items.AsSpan(0, count);

    public override JsonKind Kind => JsonKind.Array;
}
