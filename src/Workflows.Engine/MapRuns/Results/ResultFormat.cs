using System.Text;

namespace Workflows.Engine.MapRuns;

/// <summary>How results are written.</summary>
/// <param name="IsLines">Whether as JSON lines, else as one JSON array.</param>
internal readonly record struct ResultFormat(bool IsLines)
{
    /// <summary>The ending of the files.</summary>
    public string Extension => IsLines ? "jsonl" : "json";

    /// <summary>The results as one value: an array, or a text of lines.</summary>
    public Json ToJson(IEnumerable<Json> results) => IsLines ? Lines(results) : Json.Array(results);

    /// <summary>The results as a file's content.</summary>
    public byte[] ToBytes(IEnumerable<Json> results) =>
        Encoding.UTF8.GetBytes(IsLines ? Lines(results) : Json.Array(results).ToString());

    private static string Lines(IEnumerable<Json> results)
    {
        var text = new StringBuilder();
        foreach (var result in results)
        {
            text.Append(result.ToString()).Append('\n');
        }
        return text.ToString();
    }
}
