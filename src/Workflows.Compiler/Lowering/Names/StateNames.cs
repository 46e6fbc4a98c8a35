using System.Security.Cryptography;
using System.Text;

namespace Workflows.Compiler.Lowering;

/// <summary>
/// Names the states of a machine: as the user says, after the task, or by a short description. They depend on nothing
/// but the workflow's own text: not on lines, files or builds.
/// </summary>
internal static class StateNames
{
    /// <summary>The longest name that the service takes.</summary>
    private const int MaxLength = 80;

    private const int HashLength = 6;

    /// <summary>The name of each node. A name that comes again gets a number, in the order of the source.</summary>
    public static IReadOnlyDictionary<Node, string> Of(FlowGraph machine)
    {
        var names = new Dictionary<Node, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in machine.AllNodes())
        {
            names.Add(node, Unique(node.ChosenName ?? StateDescription.Of(node), taken));
        }
        return names;
    }

    private static string Unique(string wanted, HashSet<string> taken)
    {
        var name = Cut(wanted, MaxLength);
        for (var n = 2; !taken.Add(name); n++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $" {n}");
            name = Cut(wanted, MaxLength - number.Length) + number;
        }
        return name;
    }

    /// <summary>A name that is too long ends with a hash of the whole, so that two that begin alike stay apart.</summary>
    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        var end = length - HashLength - 1;
        // Half a surrogate pair is no character.
        return $"{name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)]} {hash}";
    }
}
