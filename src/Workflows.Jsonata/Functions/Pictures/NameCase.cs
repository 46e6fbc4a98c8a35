using System.Text;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>How words are written.</summary>
internal enum NameCase
{
    /// <summary><c>one hundred and two</c></summary>
    Lower,

    /// <summary><c>ONE HUNDRED AND TWO</c></summary>
    Upper,

    /// <summary><c>One Hundred and Two</c></summary>
    Title,
}

/// <summary>Changes words, which are in title case at first, to another case.</summary>
internal static class NameCases
{
    public static string Apply(this NameCase nameCase, string words) =>
        nameCase switch
        {
            NameCase.Lower => words.ToLowerInvariant(),
            NameCase.Upper => words.ToUpperInvariant(),
            _ => words,
        };

    /// <summary>Changes words of ASCII letters where they stand.</summary>
    public static void Apply(this NameCase nameCase, Span<char> words)
    {
        switch (nameCase)
        {
            case NameCase.Lower:
                Ascii.ToLowerInPlace(words, out _);
                break;
            case NameCase.Upper:
                Ascii.ToUpperInPlace(words, out _);
                break;
        }
    }
}
