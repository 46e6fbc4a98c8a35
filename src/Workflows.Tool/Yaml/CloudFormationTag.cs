using YamlDotNet.RepresentationModel;

namespace Workflows.Tool.Yaml;

/// <summary>The short forms of CloudFormation's intrinsic functions, which are tags in YAML.</summary>
/// <seealso href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html"/>
internal static class CloudFormationTag
{
    private const string Reference = "Ref";
    private const string Prefix = "Fn::";
    private const string Attribute = Prefix + "GetAtt";

    /// <summary>The full name of the function that a node calls, such as <c>Fn::Sub</c>; <see langword="null"/> if it calls none.</summary>
    public static string? NameOf(YamlNode node)
    {
        if (node.Tag.IsEmpty || !node.Tag.IsLocal || node.Tag.Value.Length == 1)
        {
            return null;
        }
        var name = node.Tag.Value[1..];
        return name == Reference ? name : Prefix + name;
    }

    /// <summary>What the function is applied to: of <c>!GetAtt A.B</c> it is a list, elsewhere the node as it is.</summary>
    public static YamlNode Argument(string function, YamlNode node) =>
        function == Attribute && node is YamlScalarNode { Value: { } path }
            ? new YamlSequenceNode(path.Split('.', 2).Select(part => new YamlScalarNode(part)))
            : node;
}
