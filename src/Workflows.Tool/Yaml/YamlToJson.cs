using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Workflows.Tool.Yaml;

/// <summary>
/// Turns YAML into JSON text in which everything stands on the line that it has in the YAML, so that whatever is said
/// about the JSON names the right line.
/// </summary>
/// <remarks>The short tags of CloudFormation become what they stand for: <c>!Ref X</c> is <c>{"Ref": "X"}</c>.</remarks>
internal sealed class YamlToJson
{
    private readonly PlacedText json = new();

    /// <summary>Converts the first document of a text.</summary>
    /// <exception cref="YamlSyntaxException">The text is no YAML, or has something for which JSON has no form.</exception>
    public static string Convert(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            throw new YamlSyntaxException(error.Message, error.Start.Line, error.Start.Column, error);
        }
        catch (InvalidOperationException error)
        {
            // So the scanner ends on some brackets that are not closed, and does not say where.
            throw new YamlSyntaxException("The text is no YAML; is each bracket closed?", 1, 1, error);
        }
        if (stream.Documents.Count == 0)
        {
            throw new YamlSyntaxException("The file is empty.", 1, 1);
        }
        var converter = new YamlToJson();
        converter.Write(stream.Documents[0].RootNode, depth: 0);
        return converter.json.ToString();
    }

    private void Write(YamlNode node, int depth)
    {
        if (depth > Json.MaxDepth)
        {
            throw At(node, "The YAML is nested too deeply; does an alias stand for something that it is in itself?");
        }
        if (CloudFormationTag.NameOf(node) is { } function)
        {
            json.Add($"{{{(Json)function}: ");
            WriteUntagged(CloudFormationTag.Argument(function, node), depth);
            json.Add("}");
        }
        else
        {
            WriteUntagged(node, depth);
        }
    }

    private void WriteUntagged(YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                WriteAll('{', mapping.Children, '}', member => WriteMember(member.Key, member.Value, depth + 1));
                break;
            case YamlSequenceNode sequence:
                WriteAll('[', sequence.Children, ']', item => Write(item, depth + 1));
                break;
            case YamlScalarNode scalar:
                MoveTo(scalar);
                json.Add(YamlScalar.ToJson(scalar).ToString());
                break;
        }
    }

    private void WriteAll<T>(char open, IEnumerable<T> parts, char close, Action<T> write)
    {
        var separator = open.ToString();
        foreach (var part in parts)
        {
            json.Add(separator);
            write(part);
            separator = ",";
        }
        json.Add(separator == "," ? close.ToString() : $"{open}{close}");
    }

    private void WriteMember(YamlNode key, YamlNode value, int depth)
    {
        if (key is not YamlScalarNode { Value: { } name })
        {
            throw At(key, "The name of a field must be a text.");
        }
        MoveTo(key);
        json.Add($"{(Json)name}: ");
        Write(value, depth);
    }

    private void MoveTo(YamlNode node) => json.MoveTo(node.Start.Line, node.Start.Column);

    private static YamlSyntaxException At(YamlNode node, string message) =>
        new(message, node.Start.Line, node.Start.Column);
}
