namespace Workflows.Engine.Expressions;

/// <summary>The types of JSON values as the service names them in messages.</summary>
internal static class JsonTypes
{
    public static string Name(Json value) =>
        value.Kind switch
        {
            JsonKind.Null => "null",
            JsonKind.Boolean => "boolean",
            JsonKind.Number => "number",
            JsonKind.String => "string",
            JsonKind.Array => "array",
            JsonKind.Object => "object",
            _ => "undefined",
        };
}
