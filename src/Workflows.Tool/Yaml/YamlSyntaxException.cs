namespace Workflows.Tool.Yaml;

/// <summary>A text is no YAML, or has something for which JSON has no form.</summary>
internal sealed class YamlSyntaxException(string message, long line, long column, Exception? inner = null)
    : FormatException(message, inner)
{
    public int Line => (int)line;

    public int Column => (int)column;
}
