namespace Workflows.Graphs;

/// <summary>The errors of the Lambda service, as against those of a function's code.</summary>
internal static class LambdaErrors
{
    private static readonly HashSet<string> Service = new(StringComparer.Ordinal)
    {
        "Lambda.AWSLambdaException",
        "Lambda.ClientExecutionTimeoutException",
        "Lambda.SdkClientException",
        "Lambda.ServiceException",
        "Lambda.TooManyRequestsException",
    };

    public static bool IsOfService(string error) => Service.Contains(error);
}
