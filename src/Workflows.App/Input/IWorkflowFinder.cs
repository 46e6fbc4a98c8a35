namespace Workflows.App.Input;

/// <summary>Finds the workflow that a command is about: one of the program's own, or a definition in a file.</summary>
internal interface IWorkflowFinder
{
    /// <summary>What the command's argument is called in its help.</summary>
    string ArgumentName { get; }

    /// <summary>What the argument is, a sentence.</summary>
    string ArgumentDescription { get; }

    /// <summary>What any number of arguments are, a sentence.</summary>
    string ArgumentsDescription { get; }

    /// <summary>The workflows that are known by name: those that others may start executions of.</summary>
    IReadOnlyList<Workflow> Workflows { get; }

    /// <summary>The workflow that an argument stands for.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    Workflow Find(string argument);

    /// <summary>The workflows that any number of arguments stand for; without arguments all that there are.</summary>
    /// <exception cref="UsageException">One of them is not there, or there are none.</exception>
    IReadOnlyList<Workflow> FindAll(IReadOnlyList<string> arguments);
}
