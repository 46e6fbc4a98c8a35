using Workflows.Asl;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>A Task state, where it stands, and what it calls.</summary>
/// <param name="Site">Where it stands.</param>
/// <param name="Task">The state.</param>
/// <param name="Target">What it calls.</param>
internal readonly record struct TaskSite(StateSite Site, TaskState Task, TaskTarget Target)
{
    public StatePath Resource => Site.Path.Field("Resource");

    /// <summary>The name of the field that says what the work gets: <c>Parameters</c> or <c>Arguments</c>.</summary>
    public string ArgumentsField => Task is JsonataTask ? "Arguments" : "Parameters";

    /// <summary>What the work gets; <see cref="Json.Undefined"/> if the field is absent.</summary>
    public Json Arguments =>
        Task switch
        {
            JsonataTask jsonata => jsonata.Arguments,
            JsonPathTask jsonPath => jsonPath.Parameters,
            _ => default,
        };

    /// <summary>How the service refuses the state because of a field.</summary>
    public static ServiceRefusal Refusal(StatePath path, string message) =>
        new(ServiceCodes.Schema, path.ToString(), message);

    /// <summary>How the service refuses the state because of its resource.</summary>
    public ServiceRefusal NotRecognized() =>
        Refusal(
            Resource,
            $"The resource provided {Task.Resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region."
        );

    /// <summary>Whether the arguments have a member, given or (in JSONPath) computed.</summary>
    public bool Has(string name) =>
        !Arguments[name].IsUndefined || (Task is JsonPathTask && !Arguments[name + ".$"].IsUndefined);
}
