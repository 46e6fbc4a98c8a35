namespace Workflows;

/// <summary>Where a task's code runs.</summary>
public enum TaskService
{
    /// <summary>A Lambda function; written <c>lambda</c>.</summary>
    Lambda,

    /// <summary>A Lambda function from a container image; written <c>lambda:container</c>.</summary>
    LambdaContainer,

    /// <summary>An ECS task on Fargate, started for each call; written <c>ecs</c>.</summary>
    Ecs,

    /// <summary>An ECS service on Fargate that takes calls from a queue; written <c>ecs:worker</c>.</summary>
    EcsWorker,
}
