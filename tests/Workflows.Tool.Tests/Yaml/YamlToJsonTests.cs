using Workflows.Tool.Yaml;

namespace Workflows.Tool.Tests.Yaml;

public sealed class YamlToJsonTests
{
    [Theory]
    [InlineData("text", "\"text\"")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("007", "7")]
    [InlineData("-12", "-12")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("+.5", "0.5")]
    [InlineData("1.5e3", "1500")]
    [InlineData("0x1F", "31")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("${Name}", "\"${Name}\"")]
    [InlineData("'{% 1 %}'", "\"{% 1 %}\"")]
    [InlineData("|\n  two\n  lines\n", "\"two\\nlines\\n\"")]
    [InlineData(">-\n  one\n  line\n", "\"one line\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("[1, {a: b}]", "[1,{\"a\":\"b\"}]")]
    [InlineData("!Ref Table", "{\"Ref\":\"Table\"}")]
    [InlineData("!Sub '${A}-b'", "{\"Fn::Sub\":\"${A}-b\"}")]
    [InlineData("!GetAtt Charge.Arn", "{\"Fn::GetAtt\":[\"Charge\",\"Arn\"]}")]
    [InlineData("!Join ['-', [a, b]]", "{\"Fn::Join\":[\"-\",[\"a\",\"b\"]]}")]
    public void Convert_Value_IsTheJsonOfTheCoreSchema(string yaml, string expected)
    {
        Assert.Equal($"{{\"v\":{expected}}}", Json.Parse(YamlToJson.Convert($"v: {yaml}")).ToString());
    }

    [Fact]
    public void Convert_Alias_IsWhatItStandsFor()
    {
        Assert.Equal(
            """{"a":[{"x":1}],"b":[{"x":1}]}""",
            Json.Parse(YamlToJson.Convert("a: &retry\n  - x: 1\nb: *retry\n")).ToString()
        );
    }

    [Fact]
    public void Convert_Fields_StandWhereTheyStandInTheYaml()
    {
        const string Yaml = """
            Comment: what for

            States:
              "A b":
                Retry:
                  - ErrorEquals: [X]
                    MaxAttempts: 2
            """;

        var json = YamlToJson.Convert(Yaml).Split('\n');
        var yaml = Yaml.Split('\n');

        foreach (
            var (name, line) in new[]
            {
                ("States", 2),
                ("A b", 3),
                ("Retry", 4),
                ("ErrorEquals", 5),
                ("MaxAttempts", 6),
            }
        )
        {
            Assert.Equal(
                yaml[line].IndexOf(name, StringComparison.Ordinal),
                json[line].IndexOf($"\"{name}\"", StringComparison.Ordinal) + (name == "A b" ? 1 : 0)
            );
        }
    }
}
