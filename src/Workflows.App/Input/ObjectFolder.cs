using Workflows.Engine.Objects;

namespace Workflows.App.Input;

/// <summary>The S3 objects of a run: files in a folder that the command line names.</summary>
internal static class ObjectFolder
{
    /// <summary>The objects in a folder.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IObjectStore Open(string folder) =>
        Directory.Exists(folder)
            ? new FolderObjectStore(folder)
            : throw new UsageException($"The folder {folder} does not exist.");
}
