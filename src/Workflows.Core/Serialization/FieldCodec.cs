using System.Linq.Expressions;
using System.Text.Json;

namespace Workflows.Serialization;

/// <summary>Reads and writes one field of a record, case or tuple. The accessor is compiled once.</summary>
/// <typeparam name="TOwner">The type that has the field.</typeparam>
internal abstract class FieldCodec<TOwner>(JsonField form)
{
    /// <summary>The field.</summary>
    public JsonField Field => form;

    /// <summary>What an absent field reads as, if it may be absent.</summary>
    public abstract object? Default { get; }

    /// <summary>Reads the field's value; the reader stands on its first token, and after it on its last.</summary>
    public abstract object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Writes the field's value without its name.</summary>
    public abstract void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options);

    /// <summary>A codec of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="get">The expression that reads the field from its owner.</param>
    public static FieldCodec<TOwner> Create(JsonField field, Func<Expression, Expression> get)
    {
        var owner = Expression.Parameter(typeof(TOwner));
        var getter = Expression
            .Lambda(typeof(Func<,>).MakeGenericType(typeof(TOwner), field.Type), get(owner), owner)
            .Compile();
        return (FieldCodec<TOwner>)
            Activator.CreateInstance(typeof(FieldCodec<,>).MakeGenericType(typeof(TOwner), field.Type), field, getter)!;
    }

    /// <summary>Compiles what makes an owner of its fields' values.</summary>
    /// <param name="fields">The fields, in order.</param>
    /// <param name="make">The expression that makes the owner of the values' expressions.</param>
    public static Func<object?[], TOwner> Maker(
        IReadOnlyList<JsonField> fields,
        Func<IReadOnlyList<Expression>, Expression> make
    )
    {
        var values = Expression.Parameter(typeof(object[]));
        var arguments = fields
            .Select((f, i) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), f.Type))
            .ToList();
        var body = Expression.Convert(make(arguments), typeof(TOwner));
        return Expression.Lambda<Func<object?[], TOwner>>(body, values).Compile();
    }
}

/// <inheritdoc/>
internal sealed class FieldCodec<TOwner, TValue>(JsonField field, Func<TOwner, TValue> get) : FieldCodec<TOwner>(field)
{
    // Found on first use, since types may refer to each other. A codec belongs to one converter, that to one options.
    private ValueCodec<TValue>? codec;

    public override object? Default => default(TValue);

    public override object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var value = Codec(options).Read(ref reader);
        return value is null && !MayHoldNull(options) ? throw Null() : value;
    }

    public override void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        var value = get(owner);
        if (value is null && !MayHoldNull(options))
        {
            throw Null();
        }
        Codec(options).Write(writer, value);
    }

    private bool MayHoldNull(JsonSerializerOptions options) =>
        Field.MayBeNull || !options.RespectNullableAnnotations || FSharpTypes.HasNullCase(typeof(TValue));

    private JsonException Null() => new($"the field '{Field.Name}' must not be null");

    private ValueCodec<TValue> Codec(JsonSerializerOptions options) => codec ??= new(options);
}
