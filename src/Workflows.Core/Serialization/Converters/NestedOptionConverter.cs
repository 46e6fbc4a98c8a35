using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>
/// An option of something that may itself be null in JSON. <c>Some None</c> has no form of its own there, so writing
/// it fails rather than turning it into <c>None</c>.
/// </summary>
internal sealed class NestedOptionConverter<TOption, TValue> : JsonConverter<TOption>
{
    private readonly Func<TValue, TOption> some;
    private readonly Func<TOption, TValue> valueOf;
    private ValueCodec<TValue>? codec;

    public NestedOptionConverter()
    {
        var value = Expression.Parameter(typeof(TValue));
        some = Expression
            .Lambda<Func<TValue, TOption>>(Expression.Call(typeof(TOption), "Some", null, value), value)
            .Compile();
        var option = Expression.Parameter(typeof(TOption));
        valueOf = Expression.Lambda<Func<TOption, TValue>>(Expression.Property(option, "Value"), option).Compile();
    }

    public override bool HandleNull => true;

    public override TOption Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default! : some(Inner(options).Read(ref reader)!);

    public override void Write(Utf8JsonWriter writer, TOption value, JsonSerializerOptions options)
    {
        if (EqualityComparer<TOption>.Default.Equals(value, default))
        {
            writer.WriteNullValue();
            return;
        }
        var inner = valueOf(value);
        if (EqualityComparer<TValue>.Default.Equals(inner, default) || inner is Json { IsNull: true })
        {
            throw new JsonException("Some of nothing cannot be told from None in JSON");
        }
        Inner(options).Write(writer, inner);
    }

    private ValueCodec<TValue> Inner(JsonSerializerOptions options) => codec ??= new(options);
}
