namespace Workflows.App;

/// <summary>What a program's exit code says.</summary>
public static class ExitCode
{
    /// <summary>The command did what it was asked to.</summary>
    public const int Success = 0;

    /// <summary>The workflow failed, or a check found errors.</summary>
    public const int Failure = 1;

    /// <summary>The command line, or an input that it names, was wrong.</summary>
    public const int Usage = 2;
}
