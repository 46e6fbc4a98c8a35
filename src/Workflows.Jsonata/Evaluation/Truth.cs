namespace Workflows.Jsonata.Evaluation;

/// <summary>When a value counts as true.</summary>
internal static class Truth
{
    /// <summary>Whether the value counts as true; nothing does not.</summary>
    /// <param name="value">The value.</param>
    /// <param name="frame">The evaluation under way.</param>
    public static bool Of(Json value, Frame frame) =>
        value.Reference switch
        {
            null => false,
            JsonTag => value.IsTrue,
            string text => text.Length > 0,
            JsonNumber => Numbers.IsNumber(value, out var number) && number != 0,
            JsonItems items => OfAny(items, frame),
            JsonMembers members => members.Count > 0,
            _ => false,
        };

    private static bool OfAny(JsonItems items, Frame frame)
    {
        StackGuard.Check();
        frame.Root.Guard.Step();
        foreach (var item in items.Span)
        {
            if (Of(item, frame))
            {
                return true;
            }
        }
        return false;
    }
}
