namespace Workflows.Conformance;

/// <summary>Runs every case of a folder and says which ones do not come out as they should.</summary>
public static class ConformanceRunner
{
    private const string UsageText =
        "usage: Workflows.Conformance jsonata|asl|validation FOLDER [--verbose] [--history] [--only SUBSTRING]";

    /// <summary>The program: exit status 0 when nothing failed, 1 when something did, 2 for wrong usage.</summary>
    public static int RunProgram(string[] args, TextWriter output)
    {
        var options = Options.Parse(args);
        if (options is null)
        {
            output.WriteLine(UsageText);
            return 2;
        }
        if (!Directory.Exists(options.Folder))
        {
            output.WriteLine($"The folder {options.Folder} does not exist.");
            return 2;
        }
        var results = Run(options.Suite, options.Folder, options.Only);
        Print(results, options.Verbose, output);
        return results.Any(r => r.Verdict.IsFailure) ? 1 : 0;
    }

    /// <summary>Runs the cases of a folder, in the order of files and cases.</summary>
    public static IReadOnlyList<CaseResult> Run(ISuite suite, string folder, string? only = null)
    {
        ArgumentNullException.ThrowIfNull(suite);
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => Cases(suite, folder, file, only)),
        ];
    }

    private static IEnumerable<CaseResult> Cases(ISuite suite, string folder, string file, string? only)
    {
        foreach (var item in Json.Parse(File.ReadAllText(file)).Items.ToArray())
        {
            var id = item["id"].GetString();
            if (only is null || id.Contains(only, StringComparison.Ordinal))
            {
                yield return new CaseResult(
                    Path.GetFileNameWithoutExtension(file),
                    id,
                    RunOne(suite, folder, file, item)
                );
            }
        }
    }

    private static Verdict RunOne(ISuite suite, string folder, string file, Json item)
    {
        try
        {
            return suite.Run(item, Path.GetFileNameWithoutExtension(file), folder);
        }
        catch (Exception error)
        {
            return Verdict.Failed("an answer", $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static void Print(IReadOnlyList<CaseResult> results, bool verbose, TextWriter output)
    {
        foreach (var group in results.GroupBy(r => r.Group, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {Count(group)}");
            foreach (var result in group.Where(r => r.Verdict.IsFailure || verbose))
            {
                output.WriteLine($"  {result.Id}: {result.Verdict}");
            }
        }
        foreach (
            var rule in results
                .Where(r => r.Verdict.Skip is not null)
                .GroupBy(r => r.Verdict.Skip, StringComparer.Ordinal)
        )
        {
            output.WriteLine($"skipped {rule.Count()}: {rule.Key}");
        }
        output.WriteLine(Count(results));
    }

    private static string Count(IEnumerable<CaseResult> results)
    {
        var list = results.ToList();
        var failed = list.Count(r => r.Verdict.IsFailure);
        var skipped = list.Count(r => r.Verdict.Skip is not null);
        return $"{list.Count - failed - skipped} passed, {failed} failed, {skipped} skipped";
    }

    private sealed record Options(ISuite Suite, string Folder, bool Verbose, string? Only)
    {
        public static Options? Parse(string[] args)
        {
            var words = new Queue<string>(args);
            var plain = new List<string>();
            var verbose = false;
            var comparesHistory = false;
            string? only = null;
            while (words.TryDequeue(out var word))
            {
                switch (word)
                {
                    case "--verbose":
                        verbose = true;
                        break;
                    case "--history":
                        comparesHistory = true;
                        break;
                    case "--only" when words.TryDequeue(out only):
                        break;
                    case var _ when word.StartsWith('-'):
                        return null;
                    default:
                        plain.Add(word);
                        break;
                }
            }
            return plain is [var name, var folder] && Suites.Find(name, comparesHistory) is { } suite
                ? new Options(suite, folder, verbose, only)
                : null;
        }
    }
}

/// <summary>How a case came out.</summary>
/// <param name="Group">The file that it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Verdict">How it came out.</param>
public sealed record CaseResult(string Group, string Id, Verdict Verdict);
