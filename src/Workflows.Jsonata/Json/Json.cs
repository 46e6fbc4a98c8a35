using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows;

/// <summary>
/// An immutable JSON value, or no value (<see cref="Undefined"/>, which is also <c>default</c>).
/// </summary>
/// <remarks>
/// <para>
/// Two values are equal when they denote the same JSON: objects are compared without regard to the order of their
/// members, numbers by value. The order of members and the text of numbers that a <see cref="double"/> cannot hold
/// exactly (<c>9007199254740993</c>, <c>12.10</c>) are kept and written again.
/// </para>
/// <para>
/// Numbers compute as IEEE 754 doubles, as JSONata has it. Values convert implicitly from strings, numbers, booleans,
/// <see cref="JsonElement"/> and <see cref="JsonNode"/>.
/// </para>
/// </remarks>
public readonly partial struct Json : IEquatable<Json>
{
    // A number is the tag (or its exact text) and the double; a boolean one of two tags; all else its own reference.
    // Thus numbers and booleans cost no allocation and an array of values is one block of memory.
    private readonly object? reference;
    private readonly double number;

    private Json(object? reference, double number = 0)
    {
        this.reference = reference;
        this.number = number;
    }

    /// <summary>No value.</summary>
    public static Json Undefined => default;

    /// <summary>The JSON literal <c>null</c>.</summary>
    public static Json Null => new(JsonTag.Null);

    /// <summary>The JSON literal <c>true</c>.</summary>
    public static Json True => new(JsonTag.True);

    /// <summary>The JSON literal <c>false</c>.</summary>
    public static Json False => new(JsonTag.False);

    /// <summary>The array without items.</summary>
    public static Json EmptyArray => new(JsonItems.Empty);

    /// <summary>The object without members.</summary>
    public static Json EmptyObject => new(JsonMembers.Empty);

    /// <summary>What this value is.</summary>
    public JsonKind Kind =>
        reference switch
        {
            null => JsonKind.Undefined,
            string => JsonKind.String,
            JsonReference data => data.Kind,
            _ => throw new InvalidOperationException("A JSON value refers to something that is no JSON."),
        };

    /// <summary>Whether there is no value.</summary>
    public bool IsUndefined => reference is null;

    /// <summary>Whether this is the literal <c>null</c>.</summary>
    public bool IsNull => ReferenceEquals(reference, JsonTag.Null);

    /// <summary>Whether there is no value or it is <c>null</c>.</summary>
    public bool IsNullOrUndefined => reference is null || IsNull;

    /// <summary>Whether this is <c>true</c>.</summary>
    public bool IsTrue => ReferenceEquals(reference, JsonTag.True);

    /// <summary>Whether this is <c>false</c>.</summary>
    public bool IsFalse => ReferenceEquals(reference, JsonTag.False);

    /// <summary>Whether this is <c>true</c> or <c>false</c>.</summary>
    public bool IsBoolean => IsTrue || IsFalse;

    /// <summary>Whether this is a number.</summary>
    public bool IsNumber => reference is JsonNumber;

    /// <summary>Whether this is a string.</summary>
    public bool IsString => reference is string;

    /// <summary>Whether this is an array.</summary>
    public bool IsArray => reference is JsonItems;

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => reference is JsonMembers;

    /// <summary>The number of items of an array or of members of an object; 0 for every other kind.</summary>
    public int Count =>
        reference switch
        {
            JsonItems items => items.Count,
            JsonMembers members => members.Count,
            _ => 0,
        };

    /// <summary>The items of an array; empty for every other kind.</summary>
    public ReadOnlySpan<Json> Items => reference is JsonItems items ? items.Span : default;

    /// <summary>The names of an object's members, in order; empty for every other kind.</summary>
    public ReadOnlySpan<string> Keys => reference is JsonMembers members ? members.Keys : default;

    /// <summary>The values of an object's members, in the order of <see cref="Keys"/>; empty for every other kind.</summary>
    public ReadOnlySpan<Json> Values => reference is JsonMembers members ? members.Values : default;

    /// <summary>What stands behind the value: a string, an array's or object's data, a number's tag, a function.</summary>
    internal object? Reference => reference;

    /// <summary>The double of a number, unchecked.</summary>
    internal double NumberUnchecked => number;

    /// <summary>The item at <paramref name="index"/> of an array; <see cref="Undefined"/> beyond its ends and for every other kind.</summary>
    public Json this[int index] =>
        reference is JsonItems items && (uint)index < (uint)items.Count ? items.Span[index] : default;

    /// <summary>The member called <paramref name="key"/> of an object; <see cref="Undefined"/> if it has none and for every other kind.</summary>
    public Json this[string key] => reference is JsonMembers members ? members.Get(key) : default;

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">This is no boolean.</exception>
    public bool GetBoolean() => IsTrue || (IsFalse ? false : throw Not(JsonKind.Boolean));

    /// <summary>The number as a double; the nearest one if the text has more digits than a double holds.</summary>
    /// <exception cref="InvalidOperationException">This is no number.</exception>
    public double GetDouble() => reference is JsonNumber ? number : throw Not(JsonKind.Number);

    /// <summary>The number as an integer, if it is one of at most 64 bits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (reference is not JsonNumber tag)
        {
            return false;
        }
        if (
            tag.Text is { } text
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
        )
        {
            var isInteger = exact == decimal.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue;
            value = isInteger ? (long)exact : 0;
            return isInteger;
        }
        value = number is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)number : 0;
        return value == number;
    }

    /// <summary>The string.</summary>
    /// <exception cref="InvalidOperationException">This is no string.</exception>
    public string GetString() => reference as string ?? throw Not(JsonKind.String);

    /// <summary>Gives the string, if this is one.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = reference as string;
        return value is not null;
    }

    /// <summary>An array of the given items. <see cref="Undefined"/> becomes <see cref="Null"/>.</summary>
    public static Json Array(params ReadOnlySpan<Json> items) =>
        items.IsEmpty ? EmptyArray : new(new JsonItems(items.ToArray()));

    /// <summary>An array of the given items. <see cref="Undefined"/> becomes <see cref="Null"/>.</summary>
    public static Json Array(IEnumerable<Json> items)
    {
        Json[] all = [.. items];
        return all.Length == 0 ? EmptyArray : new(new JsonItems(all));
    }

    /// <summary>
    /// An object of the given members. <see cref="Undefined"/> leaves a member out; of two members of one name the
    /// last gives the value and the first the place.
    /// </summary>
    public static Json Object(params ReadOnlySpan<(string Key, Json Value)> members)
    {
        var builder = new JsonObjectBuilder(members.Length);
        foreach (var (key, value) in members)
        {
            builder.Set(key, value);
        }
        return builder.Finish();
    }

    /// <inheritdoc cref="Object(ReadOnlySpan{ValueTuple{string, Json}})"/>
    public static Json Object(IEnumerable<KeyValuePair<string, Json>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var builder = new JsonObjectBuilder();
        foreach (var (key, value) in members)
        {
            builder.Set(key, value);
        }
        return builder.ToJson();
    }

    /// <summary>This object with one member set (at its old place, else last).</summary>
    /// <exception cref="InvalidOperationException">This is no object.</exception>
    public Json With(string key, Json value)
    {
        if (reference is JsonMembers members && !value.IsUndefined && members.IndexOf(key) is >= 0 and var at)
        {
            return new(members.Replace(at, value));
        }
        var builder = new JsonObjectBuilder(this);
        builder.Set(key, value);
        return builder.Finish();
    }

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or no number; JSON has no text for these.</exception>
    public static Json Number(double value) =>
        double.IsFinite(value)
            ? new(JsonNumber.Plain, value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no text for this number.");

    /// <summary>A number that is known to be finite.</summary>
    internal static Json NumberUncheckedFrom(double value) => new(JsonNumber.Plain, value);

    /// <summary>A number with the text it was written as.</summary>
    internal static Json NumberOf(double value, string text) => new(new JsonNumber(text), value);

    /// <summary>A value over its own reference: array or object data, or a function.</summary>
    internal static Json FromReference(JsonReference data) => new(data);

    /// <summary>A string; <see langword="null"/> becomes <see cref="Null"/>.</summary>
    public static implicit operator Json(string? value) => value is null ? Null : new(value);

    /// <summary>A boolean.</summary>
    public static implicit operator Json(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static implicit operator Json(int value) => new(JsonNumber.Plain, value);

    /// <summary>A number, exact over the whole range of <see cref="long"/>.</summary>
    public static implicit operator Json(long value) =>
        value is >= -JsonNumber.MaxExactInteger and <= JsonNumber.MaxExactInteger
            ? new(JsonNumber.Plain, value)
            : NumberOf(value, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number; see <see cref="Number(double)"/>.</summary>
    public static implicit operator Json(double value) => Number(value);

    /// <summary>A number, with all its digits.</summary>
    public static implicit operator Json(decimal value) =>
        JsonNumber.Read(value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public bool Equals(Json other) => JsonEquality.Equal(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Json other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.Hash(this);

    /// <summary>Whether the two denote the same JSON.</summary>
    public static bool operator ==(Json left, Json right) => left.Equals(right);

    /// <summary>Whether the two denote different JSON.</summary>
    public static bool operator !=(Json left, Json right) => !left.Equals(right);

    private InvalidOperationException Not(JsonKind wanted) => new($"The JSON value is {Kind}, not {wanted}.");
}
