namespace Workflows.Engine;

/// <summary>The ARNs of an execution and what belongs to it.</summary>
internal static class ExecutionArns
{
    public static string Execution(ExecutionOptions options)
    {
        var kind = options.Type == ExecutionType.Express ? "express" : "execution";
        return $"{Prefix(options)}:{kind}:{options.MachineName}:{options.Name}";
    }

    public static string Machine(ExecutionOptions options) => $"{Prefix(options)}:stateMachine:{options.MachineName}";

    public static string OfMapRun(ExecutionOptions options, string label, Guid id) =>
        $"{Prefix(options)}:mapRun:{options.MachineName}/{label}:{id}";

    public static string Role(ExecutionOptions options) => $"arn:aws:iam::{options.AccountId}:role/local";

    private static string Prefix(ExecutionOptions options) => $"arn:aws:states:{options.Region}:{options.AccountId}";
}
