using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

/// <summary>Makes types at random, and values of them.</summary>
internal sealed class TypeGenerator(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "id", "name"];

    public JsonType Next(int depth = 4)
    {
        var type = JsonType.OfKinds((JsonKinds)random.Next(32));
        if (depth > 0 && OneIn(2))
        {
            type = type.Union(JsonType.ArrayOf(Next(depth - 1)));
        }
        if (depth > 0 && OneIn(2))
        {
            type = type.Union(JsonType.Object(Fields(depth), OneIn(3) ? Next(depth - 1) : null));
        }
        return OneIn(20) ? JsonType.Any
            : OneIn(20) ? JsonType.AnyValue
            : type;
    }

    /// <summary>A value of the type, if it has any.</summary>
    public bool TryMake(JsonType type, out Json value, int depth = 4)
    {
        value = default;
        var kinds = Enum.GetValues<JsonKinds>()
            .Where(kind => byte.PopCount((byte)kind) == 1 && type.Allows(kind))
            .ToArray();
        if (kinds.Length == 0)
        {
            return false;
        }
        value = kinds[random.Next(kinds.Length)] switch
        {
            JsonKinds.Null => Json.Null,
            JsonKinds.Boolean => OneIn(2),
            JsonKinds.Number => random.Next(-3, 100),
            JsonKinds.String => Names[random.Next(Names.Length)],
            JsonKinds.Array => Array(type.Items, depth - 1),
            JsonKinds.Object => Object(type, depth - 1),
            _ => Json.Undefined,
        };
        return true;
    }

    private KeyValuePair<string, JsonType>[] Fields(int depth) =>
        [
            .. Names
                .Where(_ => OneIn(2))
                .Select(name => KeyValuePair.Create(name, Next(depth - 1)))
                .Where(static field => field.Value != JsonType.Never),
        ];

    private Json Array(JsonType item, int depth)
    {
        var items = new List<Json>();
        for (var n = depth < 0 ? 0 : random.Next(3); n > 0; n--)
        {
            if (TryMake(item, out var value, depth))
            {
                items.Add(value);
            }
        }
        return Json.Array(items);
    }

    private Json Object(JsonType type, int depth)
    {
        var value = Json.EmptyObject;
        for (var i = 0; i < type.FieldNames.Length; i++)
        {
            TryMake(type.FieldTypes[i], out var field, depth);
            value = value.With(type.FieldNames[i], field);
        }
        if (depth >= 0 && !type.HasField("other") && TryMake(type.Others, out var other, depth))
        {
            value = value.With("other", other);
        }
        return value;
    }

    private bool OneIn(int n) => random.Next(n) == 0;
}
