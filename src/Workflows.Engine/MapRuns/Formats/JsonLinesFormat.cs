using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>JSON lines: each line that is not blank is an item.</summary>
internal sealed class JsonLinesFormat : ItemFormat
{
    public override IEnumerable<MapItem> Read(ReadOnlyMemory<byte> content, string source)
    {
        var number = 0;
        foreach (var line in Lines(content))
        {
            number++;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return new MapItem(Parse(line.Span, number), source);
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            yield return end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    private static Json Parse(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return Json.Parse(line);
        }
        catch (JsonSyntaxException error)
        {
            throw new ObjectAccessException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} of the object is no JSON: {error.Message}"),
                error
            );
        }
    }
}
