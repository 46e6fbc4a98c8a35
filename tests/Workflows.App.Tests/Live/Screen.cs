using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Workflows.App.Tests.Live;

/// <summary>A terminal of a given size, as far as the program uses one: it keeps the lines as a user would see them.</summary>
internal sealed partial class Screen(int width, int height)
    : TextWriter(CultureInfo.InvariantCulture),
        IAnsiConsoleOutput
{
    private readonly List<StringBuilder> lines = [new()];
    private int row;
    private int column;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>All lines, those scrolled away included, without blanks at their ends.</summary>
    public IReadOnlyList<string> Lines => [.. lines.Select(l => l.ToString().TrimEnd())];

    /// <summary>The longest line that there has been at any time.</summary>
    public int LongestLine { get; private set; }

    public bool ShowsCursor { get; private set; } = true;

    public TextWriter Writer => this;

    public bool IsTerminal => true;

    public int Width => width;

    public int Height => height;

    public void SetEncoding(Encoding encoding) { }

    /// <summary>The console that programs write to.</summary>
    public IAnsiConsole Console() =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.Yes,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = this,
            }
        );

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        foreach (var token in Tokens().Matches(value ?? "").Select(m => m.Value))
        {
            Take(token);
        }
    }

    private void Take(string token)
    {
        switch (token)
        {
            case "\n":
                row++;
                column = 0;
                if (row == lines.Count)
                {
                    lines.Add(new StringBuilder());
                }
                break;
            case "\r":
                column = 0;
                break;
            case "\e[J":
                lines[row].Length = Math.Min(lines[row].Length, column);
                lines.RemoveRange(row + 1, lines.Count - row - 1);
                break;
            case "\e[?25l" or "\e[?25h":
                ShowsCursor = token.EndsWith('h');
                break;
            case ['\e', '[', .. var number, 'A']:
                row -= int.Parse(number, CultureInfo.InvariantCulture);
                Assert.InRange(row, Math.Max(0, lines.Count - height), lines.Count);
                break;
            case ['\e', '[', .., 'm'] or ['\e', '[', '?', ..]:
                break;
            default:
                Assert.DoesNotContain('\e', token);
                var line = lines[row];
                line.Append(' ', Math.Max(0, column - line.Length));
                line.Remove(column, Math.Min(token.Length, line.Length - column)).Insert(column, token);
                column += token.Length;
                LongestLine = Math.Max(LongestLine, line.Length);
                break;
        }
    }

    [GeneratedRegex(
        @"\e\[\??[\d;]*[A-Za-z]|\r|\n|[^\r\n\e]+|\e",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tokens();
}
