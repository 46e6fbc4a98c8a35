using System.Text;

namespace Workflows.Benchmarks.Tables;

/// <summary>A table in Markdown, padded so that it can be read as it is. The first column holds names, the others numbers.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row; cells that are left out at its end are empty.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        if (cells.Length > columns.Length)
        {
            throw new ArgumentException("The row has more cells than the table has columns.", nameof(cells));
        }
        var row = new string[columns.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i < cells.Length ? Escape(cells[i]) : "";
        }
        rows.Add(row);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = columns.Select((_, i) => rows.Append(columns).Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        Append(text, columns, widths);
        text.Append('|');
        for (var i = 0; i < widths.Length; i++)
        {
            text.Append(' ').Append('-', widths[i] - (i == 0 ? 0 : 1)).Append(i == 0 ? " |" : ": |");
        }
        text.Append('\n');
        foreach (var row in rows)
        {
            Append(text, row, widths);
        }
        return text.ToString();
    }

    /// <summary>An expression as code in a cell.</summary>
    public static string Code(string text) => $"`{text}`";

    private static string Escape(string cell) => cell.Replace("|", @"\|", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        text.Append('|');
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(' ').Append(i == 0 ? cells[i].PadRight(widths[i]) : cells[i].PadLeft(widths[i])).Append(" |");
        }
        text.Append('\n');
    }
}
