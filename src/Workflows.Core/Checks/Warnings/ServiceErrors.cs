using System.Collections.Frozen;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>
/// Which word the names of a service's errors begin with, such as <c>DynamoDB</c> in
/// <c>DynamoDB.ConditionalCheckFailedException</c>. The word of an SDK integration is that of the SDK, and often in
/// another case. Only words that are documented or recorded are here.
/// </summary>
internal static class ServiceErrors
{
    private static readonly FrozenDictionary<string, (TargetKind Kind, string Service)[]> Services = new (
        string Word,
        TargetKind Kind,
        string Service
    )[]
    {
        ("ApiGateway", TargetKind.Optimized, "apigateway"),
        ("ApiGateway", TargetKind.Sdk, "apigateway"),
        ("Athena", TargetKind.Optimized, "athena"),
        ("Athena", TargetKind.Sdk, "athena"),
        ("Batch", TargetKind.Optimized, "batch"),
        ("Batch", TargetKind.Sdk, "batch"),
        ("Bedrock", TargetKind.Optimized, "bedrock"),
        ("Bedrock", TargetKind.Sdk, "bedrock"),
        ("CodeBuild", TargetKind.Optimized, "codebuild"),
        ("CodeBuild", TargetKind.Sdk, "codebuild"),
        ("DynamoDB", TargetKind.Optimized, "dynamodb"),
        ("DynamoDb", TargetKind.Sdk, "dynamodb"),
        ("ECS", TargetKind.Optimized, "ecs"),
        ("Ecs", TargetKind.Sdk, "ecs"),
        ("EKS", TargetKind.Optimized, "eks"),
        ("Eks", TargetKind.Sdk, "eks"),
        ("Glue", TargetKind.Optimized, "glue"),
        ("Glue", TargetKind.Sdk, "glue"),
        ("Lambda", TargetKind.Function, "lambda"),
        ("Lambda", TargetKind.Optimized, "lambda"),
        ("Lambda", TargetKind.Sdk, "lambda"),
        ("S3", TargetKind.Sdk, "s3"),
        ("SageMaker", TargetKind.Optimized, "sagemaker"),
        ("SageMaker", TargetKind.Sdk, "sagemaker"),
        ("Sfn", TargetKind.Sdk, "sfn"),
        ("SNS", TargetKind.Optimized, "sns"),
        ("Sns", TargetKind.Sdk, "sns"),
        ("SQS", TargetKind.Optimized, "sqs"),
        ("Sqs", TargetKind.Sdk, "sqs"),
        ("StepFunctions", TargetKind.Optimized, "states"),
    }
        .GroupBy(s => s.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(s => (s.Kind, s.Service)).ToArray(), StringComparer.Ordinal);

    /// <summary>The first word of an error's name.</summary>
    public static string Word(string error) => error.IndexOf('.') is > 0 and var dot ? error[..dot] : "";

    /// <summary>Whether errors whose names begin with the word are those of another service, or of another way to call it.</summary>
    public static bool IsOfAnother(string word, TaskTarget target) =>
        Services.TryGetValue(word, out var services) && !services.Contains((target.Kind, target.Service));

    /// <summary>The word that the errors of a target begin with, where it is known.</summary>
    public static string? Of(TaskTarget target) =>
        Services.FirstOrDefault(s => s.Value.Contains((target.Kind, target.Service))).Key;
}
