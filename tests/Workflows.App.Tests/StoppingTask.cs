namespace Workflows.App.Tests;

/// <summary>A task whose code stops the run that it is part of, and then does not come to an end.</summary>
internal static class StoppingTask
{
    public static TaskDefinition<Json, Json> Of(CancellationTokenSource stop) =>
        TaskDefinition.Lambda<Json, Json>(
            "Stop",
            async (context, input) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return input;
            }
        );
}
