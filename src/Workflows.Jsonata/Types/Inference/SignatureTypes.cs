using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Types.Inference;

/// <summary>Which arguments a signature may take, by their types.</summary>
internal static class SignatureTypes
{
    /// <summary>Whether the value may be a function: one that is unknown altogether, or of which only other kinds are ruled out.</summary>
    public static bool MayBeFunction(JsonType type) =>
        type.Allows(JsonKinds.Object) && type.FieldNames.IsEmpty && type.Others.IsUnknown;

    /// <summary>Whether there are values of these types that the parameters take.</summary>
    public static bool CanTake(ReadOnlySpan<Parameter> parameters, ReadOnlySpan<JsonType> arguments)
    {
        if (parameters.IsEmpty)
        {
            return arguments.IsEmpty;
        }
        var first = parameters[0];
        var rest = parameters[1..];
        if (first.IsOptional && CanTake(rest, arguments))
        {
            return true;
        }
        return !arguments.IsEmpty
            && CanTake(first, arguments[0])
            && (CanTake(rest, arguments[1..]) || (first.Repeats && CanTake(parameters, arguments[1..])));
    }

    /// <summary>What the first parameter gets: the first argument, or the context in its place.</summary>
    public static JsonType First(ReadOnlySpan<Parameter> parameters, ReadOnlySpan<JsonType> arguments, JsonType context)
    {
        if (parameters.IsEmpty || !parameters[0].TakesContext)
        {
            return arguments.IsEmpty ? JsonType.Absent : arguments[0];
        }
        if (arguments.IsEmpty)
        {
            return context;
        }
        var needed = 1;
        foreach (var parameter in parameters[1..])
        {
            needed += parameter.IsOptional ? 0 : 1;
        }
        var isTaken =
            arguments.Length == parameters.Length
            || (arguments.Length >= needed && parameters[0].Takes(TypesOf(arguments[0])));
        return isTaken ? arguments[0] : arguments[0].Union(context);
    }

    private static bool CanTake(Parameter parameter, JsonType argument)
    {
        // What has no type is never evaluated.
        var types = TypesOf(argument);
        if (types != TypeSet.None && parameter is { IsArray: true, ItemType: { } item })
        {
            return (types & (TypeSet.Array | TypeSet.Missing | item)) != TypeSet.None;
        }
        return types == TypeSet.None || (types & parameter.Types) != TypeSet.None;
    }

    private static TypeSet TypesOf(JsonType type)
    {
        var types = MayBeFunction(type) ? TypeSet.Function : TypeSet.None;
        Add(JsonKinds.Absent, TypeSet.Missing);
        Add(JsonKinds.Null, TypeSet.Null);
        Add(JsonKinds.Boolean, TypeSet.Boolean);
        Add(JsonKinds.Number, TypeSet.Number);
        Add(JsonKinds.String, TypeSet.String);
        Add(JsonKinds.Array, TypeSet.Array);
        Add(JsonKinds.Object, TypeSet.Object);
        return types;

        void Add(JsonKinds kind, TypeSet added) => types |= type.Allows(kind) ? added : TypeSet.None;
    }
}
