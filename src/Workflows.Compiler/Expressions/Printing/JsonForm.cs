using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Workflows.Serialization;

namespace Workflows.Compiler;

/// <summary>Whether values are arrays in JSON, which JSONata merges with arrays around them.</summary>
internal enum Arrayness
{
    /// <summary>None is.</summary>
    Never,

    /// <summary>Some may be.</summary>
    Perhaps,

    /// <summary>All are.</summary>
    Always,
}

/// <summary>What kind of JSON the values of a type become.</summary>
internal static class JsonForm
{
    /// <summary>Whether a type's values are arrays.</summary>
    public static Arrayness ArraynessOf(Type type)
    {
        if (OptionalValueOf(type) is { } value)
        {
            return ArraynessOf(value) == Arrayness.Never ? Arrayness.Never : Arrayness.Perhaps;
        }
        if (FSharpTypes.KindOf(type) == FSharpKind.Unit)
        {
            return Arrayness.Never;
        }
        if (typeof(ITuple).IsAssignableFrom(type) || typeof(JsonArray).IsAssignableFrom(type))
        {
            return Arrayness.Always;
        }
        if (type == typeof(object) || IsAnyJson(type))
        {
            return Arrayness.Perhaps;
        }
        var contract = WorkflowJson.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Arrayness.Always,
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => Arrayness.Never,
            // A converter of someone else's may write anything.
            _ => IsOurs(contract) ? Arrayness.Never : Arrayness.Perhaps,
        };
    }

    /// <summary>Whether null is the form of some value of a type.</summary>
    public static bool IncludesNull(Type type) => NullForm.IsIn(type) || type == typeof(object) || IsAnyJson(type);

    /// <summary>The type of an option's or nullable's value; <see langword="null"/> for every other type.</summary>
    public static Type? OptionalValueOf(Type type) =>
        FSharpTypes.KindOf(type) is FSharpKind.Option or FSharpKind.ValueOption
            ? type.GetGenericArguments()[0]
            : Nullable.GetUnderlyingType(type);

    private static bool IsAnyJson(Type type) =>
        type == typeof(Json)
        || type == typeof(JsonElement)
        || type == typeof(JsonDocument)
        || type.IsAssignableTo(typeof(JsonNode));

    private static bool IsOurs(JsonTypeInfo contract) =>
        contract.Converter.GetType().Assembly is var assembly
        && (assembly == typeof(JsonSerializer).Assembly || assembly == typeof(WorkflowJson).Assembly);
}
