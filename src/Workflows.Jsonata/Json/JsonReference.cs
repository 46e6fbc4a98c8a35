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

    /// <summary>An array of an evaluation that is under way; it may hold what is no JSON.</summary>
    public JsonItems(Json[] items, int count, ArrayTraits traits)
    {
        this.items = items;
        this.count = count;
        Traits = traits;
    }

    public int Count => count;

    public ReadOnlySpan<Json> Span => items.AsSpan(0, count);

    /// <summary>The storage, of which <see cref="Count"/> items are in use.</summary>
    public Json[] Storage => items;

    /// <summary>What the evaluation under way knows about the array; none once it is over.</summary>
    public ArrayTraits Traits { get; set; }

    /// <summary>Whether it is the result of a selection, not any other array.</summary>
    public bool IsSequence => (Traits & ArrayTraits.Sequence) != ArrayTraits.None;

    /// <summary>Whether a path treats it as one item.</summary>
    public bool IsConstructed => (Traits & ArrayTraits.Constructed) != ArrayTraits.None;

    /// <summary>Whether it stands for its one item, which is the whole input.</summary>
    public bool IsInputWrapper => (Traits & ArrayTraits.InputWrapper) != ArrayTraits.None;

    public override JsonKind Kind => JsonKind.Array;
}

/// <summary>What the evaluation of an expression knows about an array that it has made.</summary>
[Flags]
internal enum ArrayTraits : byte
{
    None = 0,

    /// <summary>Made by the evaluation under way: it may still hold what is no JSON.</summary>
    Unsealed = 1,

    /// <summary>The result of a selection: one item stands for itself, no item for nothing.</summary>
    Sequence = 2,

    /// <summary>A sequence that stays an array even with one item.</summary>
    KeepSingleton = 4,

    /// <summary>Constructed as one item: a path does not flatten it.</summary>
    Constructed = 8,

    /// <summary>Holds the whole input, an array, as its one item, so that it is not taken for a sequence of items.</summary>
    InputWrapper = 16,
}
