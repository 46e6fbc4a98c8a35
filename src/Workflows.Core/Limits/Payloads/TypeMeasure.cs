using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workflows.Serialization;

namespace Workflows.Limits.Payloads;

/// <summary>Measures how large the values of a type can be as JSON under given options.</summary>
internal sealed class TypeMeasure
{
    /// <summary>A character outside of ASCII has up to three bytes; of a pair, each has two.</summary>
    private const long BytesOfCharacter = 3;

    private const long Quotes = 2;

    /// <summary>The colon and the comma of a member; the comma of an item is less.</summary>
    private const long Separators = 2;

    private readonly JsonSerializerOptions options;
    private readonly List<UnboundedCollection> unbounded = [];
    private readonly HashSet<Type> open = [];

    private TypeMeasure(JsonSerializerOptions options) => this.options = options;

    /// <summary>Measures a type; gives nothing if it has no JSON form.</summary>
    public static PayloadSize? Of(Type type, JsonSerializerOptions options)
    {
        var measure = new TypeMeasure(options);
        try
        {
            return new PayloadSize(measure.Measure(type, null, ""), measure.unbounded);
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private long Measure(Type type, int? limit, string field)
    {
        var value = Nullable.GetUnderlyingType(type) ?? OptionValue(type);
        if (value is not null)
        {
            return Measure(value, limit, field);
        }
        if (ScalarSize.Of(type) is { } size)
        {
            return size;
        }
        if (type == typeof(string))
        {
            return Quotes + (limit * BytesOfCharacter ?? 0);
        }
        var contract = options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Collection(contract, limit, field),
            _ => Parts(type, field),
        };
    }

    private long Collection(JsonTypeInfo contract, int? limit, string field)
    {
        if (limit is null)
        {
            unbounded.Add(new UnboundedCollection(field, contract.Type));
        }
        var item = contract.ElementType is { } type ? Measure(type, null, field) : 0;
        var key = contract.KeyType is { } name ? Measure(name, null, field) + Separators : 0;
        return Quotes + (limit ?? 1) * (item + key + 1);
    }

    /// <summary>The members of an object; of a union, those of its largest case. A type inside itself counts once.</summary>
    private long Parts(Type type, string field)
    {
        if (!open.Add(type))
        {
            return 0;
        }
        var size = WorkflowJson.UnionOf(type, options) is { } union
            ? union.Cases.Select(c => c.JsonName.Length + Members(c.Fields, field)).DefaultIfEmpty().Max()
            : Members(WorkflowJson.FieldsOf(type, options), field);
        open.Remove(type);
        return size;
    }

    private long Members(IEnumerable<JsonField> fields, string field) =>
        Quotes
        + fields.Sum(f =>
            f.Name.Length
            + Quotes
            + Separators
            + Measure(f.Type, Limit(f.Member), field.Length == 0 ? f.Name : $"{field}.{f.Name}")
        );

    /// <summary>How many items or characters a member may have, by its annotations or those of its constructor parameter.</summary>
    private static int? Limit(MemberInfo member) =>
        Limit((ICustomAttributeProvider)member)
        ?? member
            .DeclaringType?.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Where(p => p.Name == member.Name)
            .Select(Limit)
            .FirstOrDefault(limit => limit is not null);

    private static int? Limit(ICustomAttributeProvider annotated) =>
        annotated
            .GetCustomAttributes(inherit: true)
            .Select(attribute =>
                attribute switch
                {
                    MaxLengthAttribute { Length: >= 0 } most => most.Length,
                    StringLengthAttribute text => text.MaximumLength,
                    LengthAttribute length => length.MaximumLength,
                    _ => default(int?),
                }
            )
            .FirstOrDefault(limit => limit is not null);

    private static Type? OptionValue(Type type) =>
        FSharpTypes.KindOf(type) is FSharpKind.Option or FSharpKind.ValueOption ? type.GetGenericArguments()[0] : null;
}
