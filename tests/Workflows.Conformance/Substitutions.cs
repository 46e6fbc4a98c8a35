namespace Workflows.Conformance;

/// <summary>Puts values in place of what a definition leaves to deployment, such as <c>${TopicArn}</c>.</summary>
internal static class Substitutions
{
    private const string Account = "111111111111";

    /// <summary>The definition with every placeholder replaced by a value of the kind that its field takes.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="placeholders">An array of placeholders; absent if there are none.</param>
    public static Json Apply(Json definition, Json placeholders)
    {
        foreach (var placeholder in placeholders.Items)
        {
            definition = Apply(definition, placeholder.GetString(), "");
        }
        return definition;
    }

    private static Json Apply(Json value, string placeholder, string field)
    {
        if (value.TryGetString(out var text))
        {
            return text == placeholder ? Whole(Name(placeholder), field) : text.Replace(placeholder, Name(placeholder));
        }
        if (value.IsArray)
        {
            return Json.Array(value.Items.ToArray().Select(item => Apply(item, placeholder, field)));
        }
        var result = value;
        foreach (var key in value.Keys)
        {
            result = result.With(key, Apply(value[key], placeholder, key));
        }
        return result;
    }

    private static string Name(string placeholder) => string.Concat(placeholder.Where(char.IsAsciiLetterOrDigit));

    /// <summary>A field that is nothing but a placeholder mostly takes an ARN.</summary>
    private static string Whole(string name, string field) =>
        field == "RoleArn"
            ? $"arn:aws:iam::{Account}:role/{name}"
            : $"arn:aws:lambda:us-east-1:{Account}:function:{name}";
}
