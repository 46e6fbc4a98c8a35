namespace Workflows.Engine.Intrinsics;

/// <summary>JSON text, and objects put together.</summary>
internal static class JsonFunctions
{
    public static Json ToText(CallArguments arguments) => arguments[0].ToString();

    /// <summary>The value of a JSON text; <c>null</c> for one that is blank.</summary>
    public static Json Parse(CallArguments arguments)
    {
        var text = arguments.Text(0);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Json.Null;
        }
        try
        {
            return Json.Parse(text);
        }
        catch (JsonSyntaxException error)
        {
            throw arguments.Failure($"The text is no JSON: {error.Message}");
        }
    }

    /// <summary>One object of the members of both; where both have one, the second object's.</summary>
    public static Json Merge(CallArguments arguments)
    {
        var first = arguments.Object(0);
        var second = arguments.Object(1);
        if (!arguments[2].IsFalse)
        {
            throw arguments.Failure("The third argument must be false: objects are not merged in depth.");
        }
        var merged = new JsonObjectBuilder(first);
        for (var i = 0; i < second.Count; i++)
        {
            merged.Set(second.Keys[i], second.Values[i]);
        }
        return merged.ToJson();
    }
}
