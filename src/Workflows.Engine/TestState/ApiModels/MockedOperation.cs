using Workflows.Engine.States;

namespace Workflows.Engine.TestState.ApiModels;

/// <summary>The operation whose answer a Task state gets.</summary>
/// <param name="Service">The service as the SDK integration calls it.</param>
/// <param name="Operation">The operation, such as <c>putItem</c>.</param>
/// <param name="ParsedFields">The fields that the service answers as text and the integration gives as JSON.</param>
internal sealed record MockedOperation(string Service, string Operation, params string[] ParsedFields)
{
    private const string SdkPrefix = "aws-sdk:";
    private const string Sync = ".sync";
    private const string ParsedSync = ".sync:2";

    /// <summary>The operations by which the service sees whether the work that it has started is done.</summary>
    private static readonly Dictionary<(string Service, string Started), string> Polled = new()
    {
        [("athena", "startQueryExecution")] = "getQueryExecution",
        [("batch", "submitJob")] = "describeJobs",
        [("codebuild", "startBuild")] = "batchGetBuilds",
        [("codebuild", "startBuildBatch")] = "batchGetBuildBatches",
        [("databrew", "startJobRun")] = "describeJobRun",
        [("ecs", "runTask")] = "describeTasks",
        [("emr", "addStep")] = "describeStep",
        [("emr", "createCluster")] = "describeCluster",
        [("emrcontainers", "startJobRun")] = "describeJobRun",
        [("emrserverless", "startJobRun")] = "getJobRun",
        [("glue", "startJobRun")] = "getJobRun",
        [("mediaconvert", "createJob")] = "getJob",
        [("sagemaker", "createLabelingJob")] = "describeLabelingJob",
        [("sagemaker", "createProcessingJob")] = "describeProcessingJob",
        [("sagemaker", "createTrainingJob")] = "describeTrainingJob",
        [("sagemaker", "createTransformJob")] = "describeTransformJob",
        [("sfn", "startExecution")] = "describeExecution",
    };

    /// <summary>
    /// The operation of a resource; <see langword="null"/> if its answer has no form that could be known: that of a
    /// function, of an activity, of a task token, of an endpoint.
    /// </summary>
    public static MockedOperation? Of(string resource)
    {
        var name = TaskResourceName.Of(resource);
        if (name.ResourceType is not { } type || name.IsCallback)
        {
            return null;
        }
        if (type.StartsWith(SdkPrefix, StringComparison.Ordinal))
        {
            return new MockedOperation(type[SdkPrefix.Length..], name.Resource);
        }
        var service = ServiceOf(type);
        return (service, name.Resource) switch
        {
            ("apigateway" or "http", _) or ("eks", "call") or ("bedrock", "invokeModel") => null,
            ("lambda", "invoke") => new MockedOperation(service, name.Resource, "Payload"),
            _ => OfJob(service, name.Resource),
        };
    }

    private static MockedOperation? OfJob(string service, string operation)
    {
        var isParsed = operation.EndsWith(ParsedSync, StringComparison.Ordinal);
        if (!isParsed && !operation.EndsWith(Sync, StringComparison.Ordinal))
        {
            return new MockedOperation(service, operation);
        }
        var started = operation[..^(isParsed ? ParsedSync : Sync).Length];
        return Polled.TryGetValue((service, started), out var polled)
            ? new MockedOperation(service, polled, isParsed ? ["Input", "Output"] : [])
            : null;
    }

    /// <summary>The SDK integration's name of a service that has an integration of its own.</summary>
    private static string ServiceOf(string type) =>
        type switch
        {
            "states" => "sfn",
            "events" => "eventbridge",
            "elasticmapreduce" => "emr",
            _ => type.Replace("-", "", StringComparison.Ordinal),
        };
}
