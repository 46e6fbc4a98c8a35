namespace Workflows.Jsonata.Evaluation;

/// <summary>When a value counts as true.</summary>
internal static class Truth
{
    /// <summary>Whether the value counts as true; nothing does not.</summary>
    public static bool Of(Json value) =>
        value.Reference switch
        {
            null => false,
            JsonTag => value.IsTrue,
            string text => text.Length > 0,
            JsonNumber => Numbers.IsNumber(value, out var number) && number != 0,
            JsonItems items => OfAny(items),
            JsonMembers members => members.Count > 0,
            _ => false,
        };

    private static bool OfAny(JsonItems items)
    {
        StackGuard.Check();
        foreach (var item in items.Span)
        {
            if (Of(item))
            {
                return true;
            }
        }
        return false;
    }
}
