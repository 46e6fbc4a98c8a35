using Workflows.App.Input;

namespace Workflows.App.Batches;

/// <summary>One input of a batch.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Input">What it holds.</param>
/// <param name="Expectation">How the run is to end; without one it is to succeed.</param>
internal sealed record InputFile(string Name, Json Input, Expectation? Expectation);

/// <summary>A folder of inputs: every <c>X.json</c>, with <c>X.expected.json</c> beside it where a run is to end in a certain way.</summary>
internal static class InputFolder
{
    private const string Extension = ".json";
    private const string ExpectationExtension = ".expected.json";

    /// <summary>Reads all inputs and expectations, by name, so that nothing runs if anything is wrong.</summary>
    /// <exception cref="UsageException">
    /// The folder does not exist or has no inputs, or one of its files is wrong; the message names it.
    /// </exception>
    public static IReadOnlyList<InputFile> Read(Workflow workflow, string folder)
    {
        var names = Names(folder);
        var inputs = names.Where(n => !IsExpectation(n)).ToList();
        if (inputs.Count == 0)
        {
            throw new UsageException($"The folder {folder} has no inputs, which are files called *{Extension}.");
        }
        if (
            names.Where(IsExpectation).FirstOrDefault(n => !inputs.Contains(InputOf(n), StringComparer.Ordinal)) is
            { } orphan
        )
        {
            throw new UsageException($"{Path.Combine(folder, orphan)} has no input {InputOf(orphan)} beside it.");
        }
        return [.. inputs.Select(n => ReadFile(workflow, folder, n, names))];
    }

    private static InputFile ReadFile(Workflow workflow, string folder, string name, IReadOnlyList<string> names)
    {
        var expected = Path.ChangeExtension(name, ExpectationExtension);
        var input = InputSource.ReadFile(workflow, Path.Combine(folder, name));
        return new InputFile(
            name,
            input,
            names.Contains(expected, StringComparer.Ordinal) ? Expectation.Read(Path.Combine(folder, expected)) : null
        );
    }

    private static IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder, "*" + Extension)
                    .Select(f => Path.GetFileName(f))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UsageException($"The folder {folder} does not exist.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder {folder} cannot be read: {error.Message}", error);
        }
    }

    private static bool IsExpectation(string name) => name.EndsWith(ExpectationExtension, StringComparison.Ordinal);

    private static string InputOf(string expectation) => expectation[..^ExpectationExtension.Length] + Extension;
}
