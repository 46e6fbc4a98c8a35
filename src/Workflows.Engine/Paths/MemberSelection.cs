namespace Workflows.Engine.Paths;

/// <summary>Some members of an object as an object of their own.</summary>
internal static class MemberSelection
{
    /// <summary>The members that exist; undefined if the value is no object.</summary>
    public static Json Pick(Json value, string[] names)
    {
        if (!value.IsObject)
        {
            return default;
        }
        var members = new JsonObjectBuilder(names.Length);
        foreach (var name in names)
        {
            members.Set(name, value[name]);
        }
        return members.ToJson();
    }
}
