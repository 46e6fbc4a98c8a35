namespace Workflows.Checks.Integrations;

/// <summary>The rules of what states call, and how.</summary>
internal static class IntegrationRules
{
    public static readonly IRule[] All =
    [
        new ForeignResource(),
        new ResourceWithoutArn(),
        new FunctionArn(),
        new UnknownIntegration(),
        new UnsupportedPattern(),
        new SdkName(),
        new UnclosedPlaceholder(),
        new ExpressCall(),
        new ExpressDistributedMap(),
        new MissingArguments(),
        new MissingParameter(),
        new ParameterCase(),
        new CredentialsRole(),
        new RoleArn(),
        new ActivityCredentials(),
        new ItemReaderResource(),
        new ResultWriterResource(),
        new UnknownTask(),
    ];
}
