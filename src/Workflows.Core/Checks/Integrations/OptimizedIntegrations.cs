using System.Collections.Frozen;
using Workflows.Checks.Resources;
using static Workflows.Checks.Integrations.CallPatterns;

namespace Workflows.Checks.Integrations;

/// <summary>An optimized integration.</summary>
/// <param name="Service">The service's name in the resource.</param>
/// <param name="Action">The action's name in the resource.</param>
/// <param name="Patterns">How it can be called.</param>
/// <param name="Required">The parameters without which the service refuses it; <c>A|B</c> means that either will do.</param>
internal sealed record OptimizedIntegration(
    string Service,
    string Action,
    CallPatterns Patterns,
    IReadOnlyList<string> Required
)
{
    /// <summary>The pattern suffixes that the integration supports, as they are written.</summary>
    public IReadOnlyList<string> Suffixes { get; } =
    [
        .. new (CallPatterns Pattern, string Suffix)[]
        {
            (Job, TaskTarget.JobSuffix),
            (JsonJob, TaskTarget.JsonJobSuffix),
            (Callback, TaskTarget.CallbackSuffix),
        }
            .Where(p => Patterns.HasFlag(p.Pattern))
            .Select(p => p.Suffix),
    ];
}

/// <summary>The optimized integrations. Those of another region or a later year may be missing here.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html"/>
internal static class OptimizedIntegrations
{
    public static readonly IReadOnlyList<OptimizedIntegration> All =
    [
        new("apigateway", "invoke", Callback, ["ApiEndpoint", "Method"]),
        new("athena", "getQueryExecution", RequestResponse, ["QueryExecutionId"]),
        new("athena", "getQueryResults", RequestResponse, ["QueryExecutionId"]),
        new("athena", "startQueryExecution", Job, ["QueryString"]),
        new("athena", "stopQueryExecution", RequestResponse, ["QueryExecutionId"]),
        new("batch", "submitJob", Job, ["JobDefinition", "JobName", "JobQueue"]),
        new("bedrock", "createModelCustomizationJob", Job | Callback, []),
        new("bedrock", "invokeModel", Callback, ["ModelId"]),
        new("bedrockagentcore", "invokeHarness", RequestResponse, ["HarnessArn"]),
        new("codebuild", "batchDeleteBuilds", RequestResponse, ["Ids"]),
        new("codebuild", "batchGetReports", RequestResponse, ["ReportArns"]),
        new("codebuild", "deleteBuildBatch", RequestResponse, ["Id"]),
        new("codebuild", "retryBuildBatch", Job, []),
        new("codebuild", "startBuild", Job, ["ProjectName"]),
        new("codebuild", "startBuildBatch", Job, ["ProjectName"]),
        new("codebuild", "stopBuild", RequestResponse, ["Id"]),
        new("codebuild", "stopBuildBatch", RequestResponse, ["Id"]),
        new("databrew", "startJobRun", Job, ["Name"]),
        new("dynamodb", "deleteItem", RequestResponse, ["Key", "TableName"]),
        new("dynamodb", "getItem", RequestResponse, ["Key", "TableName"]),
        new("dynamodb", "putItem", RequestResponse, ["Item", "TableName"]),
        new("dynamodb", "updateItem", RequestResponse, ["Key", "TableName"]),
        new("ecs", "runTask", Job | Callback, ["TaskDefinition"]),
        new("eks", "call", Callback, []),
        new("eks", "createCluster", Job | Callback, []),
        new("eks", "createFargateProfile", Job | Callback, []),
        new("eks", "createNodegroup", Job | Callback, []),
        new("eks", "deleteCluster", Job | Callback, []),
        new("eks", "deleteFargateProfile", Job | Callback, []),
        new("eks", "deleteNodegroup", Job | Callback, []),
        new("eks", "runJob", Job | Callback, []),
        new("elasticmapreduce", "addStep", Job, []),
        new("elasticmapreduce", "cancelStep", RequestResponse, []),
        new("elasticmapreduce", "createCluster", Job, []),
        new("elasticmapreduce", "modifyInstanceFleetByName", RequestResponse, []),
        new("elasticmapreduce", "modifyInstanceGroupByName", RequestResponse, []),
        new("elasticmapreduce", "setClusterTerminationProtection", RequestResponse, []),
        new("elasticmapreduce", "terminateCluster", Job, []),
        new("emr-containers", "createVirtualCluster", RequestResponse, []),
        new("emr-containers", "deleteVirtualCluster", Job, []),
        new("emr-containers", "startJobRun", Job, []),
        new("emr-serverless", "cancelJobRun", Job, []),
        new("emr-serverless", "createApplication", Job, []),
        new("emr-serverless", "deleteApplication", Job, []),
        new("emr-serverless", "startApplication", Job, []),
        new("emr-serverless", "startJobRun", Job, []),
        new("emr-serverless", "stopApplication", Job, []),
        new("events", "putEvents", Callback, ["Entries"]),
        new("glue", "startJobRun", Job, ["JobName"]),
        new("http", "invoke", RequestResponse, ["ApiEndpoint", "Method", "Authentication|InvocationConfig"]),
        new("lambda", "invoke", Callback, ["FunctionName"]),
        new("mediaconvert", "createJob", Job, []),
        new("sagemaker", "createEndpoint", RequestResponse, []),
        new("sagemaker", "createEndpointConfig", RequestResponse, []),
        new("sagemaker", "createHyperParameterTuningJob", Job, []),
        new("sagemaker", "createLabelingJob", Job, []),
        new("sagemaker", "createModel", RequestResponse, []),
        new("sagemaker", "createProcessingJob", Job, []),
        new("sagemaker", "createTrainingJob", Job, []),
        new("sagemaker", "createTransformJob", Job, []),
        new("sagemaker", "updateEndpoint", RequestResponse, []),
        new("sns", "publish", Callback, ["Message"]),
        new("sqs", "sendMessage", Callback, ["MessageBody", "QueueUrl"]),
        new("states", "startExecution", Job | JsonJob | Callback, ["StateMachineArn"]),
    ];

    private static readonly FrozenDictionary<(string, string), OptimizedIntegration> ByName = All.ToFrozenDictionary(
        i => (i.Service, i.Action)
    );

    private static readonly FrozenDictionary<string, string[]> ActionsByService = All.GroupBy(
            i => i.Service,
            StringComparer.Ordinal
        )
        .ToFrozenDictionary(g => g.Key, g => g.Select(i => i.Action).ToArray(), StringComparer.Ordinal);

    /// <summary>The names of the services that have optimized integrations.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [.. All.Select(i => i.Service).Distinct(StringComparer.Ordinal)];

    /// <summary>The optimized integration that a target names, if it is one.</summary>
    public static OptimizedIntegration? Find(TaskTarget target) =>
        target.Kind == TargetKind.Optimized ? ByName.GetValueOrDefault((target.Service, target.Action)) : null;

    /// <summary>The actions that a service has optimized integrations for; none if it has none.</summary>
    public static IReadOnlyList<string> Actions(string service) => ActionsByService.GetValueOrDefault(service, []);
}
