namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The decimal digits of the scripts that pictures know: <c>0</c> to <c>9</c>, <c>٠</c> to <c>٩</c> and so on.</summary>
internal static class DigitFamily
{
    /// <summary>The zeros of the families after ASCII; the other nine digits follow each.</summary>
    private const string Zeros =
        "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20\u1040\u1090"
        + "\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0\uff10";

    /// <summary>The zero of a digit's family; nothing for every other character.</summary>
    public static char? ZeroOf(int codePoint)
    {
        if (codePoint < 128)
        {
            return char.IsAsciiDigit((char)codePoint) ? '0' : null;
        }
        foreach (var zero in Zeros)
        {
            if (codePoint >= zero && codePoint <= zero + 9)
            {
                return zero;
            }
        }
        return null;
    }
}
