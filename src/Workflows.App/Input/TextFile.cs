using System.Text;

namespace Workflows.App.Input;

/// <summary>Files that the command line names.</summary>
internal static class TextFile
{
    /// <summary>What stands for standard output instead of a path.</summary>
    public const string StandardOutput = "-";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="what">What it is, for the message: <c>input file</c>.</param>
    /// <exception cref="UsageException">It does not exist or cannot be read.</exception>
    public static string Read(string path, string what)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The {what} {path} does not exist.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The {what} {path} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes a file, or standard output if the path is <c>-</c>.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text, TextWriter standardOutput)
    {
        try
        {
            if (path == StandardOutput)
            {
                standardOutput.Write(text);
            }
            else
            {
                File.WriteAllText(path, text);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file {path} cannot be written: {error.Message}", error);
        }
    }
}
