using System.Text;

namespace Workflows.Jsonata.Functions;

/// <summary>The replacement of a match: <c>$0</c> is the match, <c>$1</c> its first group, <c>$$</c> a dollar.</summary>
internal static class ReplacementTemplate
{
    public static string Fill(string template, string match, Json groups)
    {
        var at = template.IndexOf('$', StringComparison.Ordinal);
        if (at < 0)
        {
            return template;
        }
        var result = new StringBuilder();
        var start = 0;
        while (at >= 0)
        {
            result.Append(template, start, at - start);
            start = at + 1;
            switch (start < template.Length ? template[start] : '\0')
            {
                case '$':
                    result.Append('$');
                    start++;
                    break;
                case '0':
                    result.Append(match);
                    start++;
                    break;
                default:
                    start += Group(template, start, groups, result);
                    break;
            }
            at = start < template.Length ? template.IndexOf('$', start) : -1;
        }
        return result.Append(template, start, template.Length - start).ToString();
    }

    /// <summary>Writes a group; as many digits count as the number of groups has, unless that would be too high a number.</summary>
    /// <returns>How many digits were read.</returns>
    private static int Group(string template, int start, Json groups, StringBuilder result)
    {
        var most = groups.Count.ToString(CultureInfo.InvariantCulture).Length;
        var digits = 0;
        while (digits < most && start + digits < template.Length && char.IsAsciiDigit(template[start + digits]))
        {
            digits++;
        }
        if (digits == 0)
        {
            result.Append('$');
            return 0;
        }
        var number = Number(template.AsSpan(start, digits));
        if (number > groups.Count && digits > 1 && digits == most)
        {
            number = Number(template.AsSpan(start, --digits));
        }
        if (groups[number - 1].Reference is string group)
        {
            result.Append(group);
        }
        return number.ToString(CultureInfo.InvariantCulture).Length;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
