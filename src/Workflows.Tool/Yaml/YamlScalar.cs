using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Workflows.Tool.Yaml;

/// <summary>What a scalar stands for in the core schema of YAML 1.2: plain ones may be null, boolean or a number.</summary>
/// <seealso href="https://yaml.org/spec/1.2.2/#103-core-schema"/>
internal static partial class YamlScalar
{
    private const string TextTag = "tag:yaml.org,2002:str";

    public static Json ToJson(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        var isPlain = scalar.Style is ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value != TextTag);
        return isPlain ? Plain(text) : text;
    }

    private static Json Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => Json.Null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Integer().IsMatch(text) => Json.Parse(
                BigInteger
                    .Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                    .ToString(CultureInfo.InvariantCulture)
            ),
            _ when Float().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
            _ when text.StartsWith("0x", StringComparison.Ordinal)
                    && long.TryParse(
                        text[2..],
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) => number,
            _ => text,
        };

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Float();
}
