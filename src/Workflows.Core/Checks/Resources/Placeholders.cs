namespace Workflows.Checks.Resources;

/// <summary>
/// What tools replace before a definition reaches the service: <c>${Name}</c> (CloudFormation, SAM, Terraform) and
/// <c>#{Name}</c> (the Serverless Framework).
/// </summary>
internal static class Placeholders
{
    /// <summary>Whether there is a placeholder in the text.</summary>
    public static bool In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (End(text, i) > i)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where the placeholder that begins at a position has ended; the position itself if none begins there.</summary>
    public static int End(string text, int at)
    {
        if (text[at] is not ('$' or '#') || at + 1 >= text.Length || text[at + 1] != '{')
        {
            return at;
        }
        var close = text.IndexOf('}', at);
        return close < 0 ? at : close + 1;
    }

    /// <summary>Whether the text begins a placeholder <c>${</c> and does not end it.</summary>
    public static bool IsUnclosed(string text) =>
        text.LastIndexOf("${", StringComparison.Ordinal) is >= 0 and var open && !text.AsSpan(open).Contains('}');
}
