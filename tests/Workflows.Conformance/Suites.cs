namespace Workflows.Conformance;

/// <summary>A kind of cases.</summary>
public interface ISuite
{
    /// <summary>Runs one case.</summary>
    /// <param name="item">The case.</param>
    /// <param name="file">The name of the file that it stands in, without extension.</param>
    /// <param name="folder">The folder of that file.</param>
    Verdict Run(Json item, string file, string folder);
}

/// <summary>The kinds of cases by name.</summary>
public static class Suites
{
    /// <summary>The kind of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="comparesHistory">Whether executions must have the recorded history, event by event.</param>
    public static ISuite? Find(string name, bool comparesHistory = false) =>
        name switch
        {
            "jsonata" => new JsonataSuite(),
            "asl" => new AslSuite(comparesHistory),
            "validation" => new ValidationSuite(),
            _ => null,
        };
}
