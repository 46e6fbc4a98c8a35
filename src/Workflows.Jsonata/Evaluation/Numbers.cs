namespace Workflows.Jsonata.Evaluation;

/// <summary>Numbers as operators take them.</summary>
internal static class Numbers
{
    /// <summary>Whether the value is a number.</summary>
    /// <exception cref="JsonataException">It is one beyond the range of JSON.</exception>
    public static bool IsNumber(Json value, out double number)
    {
        number = value.NumberUnchecked;
        if (value.Reference is not JsonNumber || double.IsNaN(number))
        {
            return false;
        }
        return double.IsFinite(number) ? true : throw new JsonataException("D1001") { Value = Json.Null };
    }

    /// <summary>Whether the value is an array of numbers only.</summary>
    public static bool AreNumbers(JsonItems items)
    {
        foreach (var item in items.Span)
        {
            if (!IsNumber(item, out _))
            {
                return false;
            }
        }
        return true;
    }
}
