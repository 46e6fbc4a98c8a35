using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Workflows.Serialization;

/// <summary>Reads and writes the fields of a record or union case as members of a JSON object.</summary>
/// <typeparam name="TOwner">The type that has the fields.</typeparam>
/// <param name="slots">The fields, in the order in which <paramref name="make"/> takes them; null for one that JSON does not have.</param>
/// <param name="make">Makes the owner of its fields' values.</param>
internal sealed class FieldSet<TOwner>(ImmutableArray<FieldCodec<TOwner>?> slots, Func<object?[], TOwner> make)
{
    private readonly ImmutableArray<byte[]> names =
    [
        .. slots.Select(static slot => slot is null ? [] : Encoding.UTF8.GetBytes(slot.Field.Name)),
    ];

    public bool IsEmpty => slots.IsEmpty;

    /// <summary>The owner without fields.</summary>
    public TOwner Make() => make([]);

    /// <summary>Writes the fields, the object's braces excepted.</summary>
    public void Write(Utf8JsonWriter writer, TOwner owner, JsonSerializerOptions options)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] is { } slot)
            {
                writer.WritePropertyName(names[i]);
                slot.Write(writer, owner, options);
            }
        }
    }

    /// <summary>Reads an object, whose opening brace is the reader's current token. Members of no field's name are passed over.</summary>
    public TOwner Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var values = new object?[slots.Length];
        Span<bool> found = stackalloc bool[Math.Min(slots.Length, 64)];
        found = slots.Length <= found.Length ? found : new bool[slots.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = IndexOf(ref reader, options);
            reader.Read();
            if (at < 0)
            {
                reader.Skip();
                continue;
            }
            values[at] = slots[at]!.Read(ref reader, options);
            found[at] = true;
        }
        for (var i = 0; i < values.Length; i++)
        {
            if (!found[i])
            {
                values[i] = Absent(slots[i], options);
            }
        }
        return make(values);
    }

    private static object? Absent(FieldCodec<TOwner>? slot, JsonSerializerOptions options) =>
        slot is null || slot.Field.MayBeAbsent || !options.RespectRequiredConstructorParameters
            ? slot?.Default
            : throw new JsonException($"the field '{slot.Field.Name}' is missing");

    private int IndexOf(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] is not null && reader.ValueTextEquals(names[i]))
            {
                return i;
            }
        }
        return options.PropertyNameCaseInsensitive ? IndexOf(reader.GetString()!) : -1;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (string.Equals(slots[i]?.Field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        return -1;
    }
}
