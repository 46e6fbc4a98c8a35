using System.Text.RegularExpressions;
using Workflows.Checks;
using Workflows.DataFlow;
using Workflows.Limits;

namespace Workflows.Core.Tests.Checks;

/// <summary>Each rule has a code of its own and a page in the documentation, which the index lists.</summary>
public sealed partial class DiagnosticPagesTests
{
    private static readonly string Folder = Path.Combine(Repository(), "docs", "diagnostics");

    private static readonly IReadOnlyList<RuleDescription> Descriptions =
    [
        .. FormRules.All.Select(r => r.Description),
        .. DataFlowRules.All,
        .. LimitRules.All.Select(r => r.Description),
    ];

    [Fact]
    public void Codes_AreUnique() => Assert.Equal(Descriptions.Count, Descriptions.DistinctBy(d => d.Code).Count());

    [Fact]
    public void Rules_HaveAPageWithTheirTitle()
    {
        foreach (var rule in Descriptions)
        {
            var page = Path.Combine(Folder, $"{rule.Code}.md");
            Assert.True(File.Exists(page), $"{rule.Code} has no page.");
            Assert.Equal($"# {rule.Code}: {rule.Title}", File.ReadLines(page).First());
        }
    }

    [Fact]
    public void Pages_AreOfRulesOrTheReader()
    {
        var known = Descriptions.Select(d => d.Code).ToHashSet();

        Assert.All(Pages(), page => Assert.True(known.Contains(page) || OfReader().IsMatch(page), page));
    }

    [Fact]
    public void Index_ListsEveryPageWithItsSeverity()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Pages(), page => Assert.Contains($"[{page}]({page}.md)", index, StringComparison.Ordinal));
        Assert.All(
            Descriptions,
            rule =>
                Assert.Contains(
                    $"| [{rule.Code}]({rule.Code}.md) | {Word(rule.Severity)} | {rule.Title} |",
                    index,
                    StringComparison.Ordinal
                )
        );
    }

    private static string Word(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Info ? "note" : severity.ToText();

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Folder, "WF*.md").Select(f => Path.GetFileNameWithoutExtension(f)!);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "docs", "diagnostics")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }

    [GeneratedRegex("^WF000[1-5]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfReader();
}
