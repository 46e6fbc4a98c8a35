using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>Text in columns, an item per row: an object of strings, by the names of the columns.</summary>
/// <param name="headers">The names of the columns; <see langword="null"/> if the first row gives them.</param>
/// <param name="delimiter">What separates the columns.</param>
internal sealed class CsvFormat(IReadOnlyList<string>? headers, char delimiter) : ItemFormat
{
    public override IEnumerable<MapItem> Read(ReadOnlyMemory<byte> content, string source)
    {
        var text = new DelimitedText(Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF'), delimiter);
        var columns = headers;
        if (columns is null)
        {
            if (!text.TryReadRow(out var first))
            {
                yield break;
            }
            columns = first;
        }
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
        {
            throw new ObjectAccessException("CSV headers cannot contain duplicates.");
        }
        while (text.TryReadRow(out var row))
        {
            yield return new MapItem(Record(columns, row), source);
        }
    }

    /// <summary>What a row has too many of is left out; what it lacks is an empty string.</summary>
    private static Json Record(IReadOnlyList<string> columns, List<string> row)
    {
        var builder = new JsonObjectBuilder(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            builder.Set(columns[i], i < row.Count ? row[i] : "");
        }
        return builder.ToJson();
    }
}
