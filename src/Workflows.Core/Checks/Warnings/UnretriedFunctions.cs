namespace Workflows.Checks.Warnings;

/// <summary>The Lambda service itself fails now and then, which a retry makes good. Told once for a machine.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html"/>
internal sealed class UnretriedFunctions : IMachineRule
{
    private const int Named = 3;
    private const string ServiceException = "Lambda.ServiceException";

    public RuleDescription Description { get; } =
        new("WF0713", DiagnosticSeverity.Info, "Calls of functions are not retried when the Lambda service fails");

    public void Check(MachineSite machine, Findings findings)
    {
        var unretried = machine
            .States.Where(site =>
                site.State is TaskState task && machine.Texts.Target(task.Resource).IsFunction && !IsRetried(site)
            )
            .ToList();
        if (unretried.Count > 0)
        {
            var names = string.Join(", ", unretried.Take(Named).Select(site => $"\"{site.State.Name}\""));
            var more =
                unretried.Count > Named
                    ? string.Create(CultureInfo.InvariantCulture, $" and {unretried.Count - Named} more")
                    : "";
            findings.Add(
                Description,
                unretried[0].Path,
                $"Functions are called without a retry for errors of the Lambda service itself: {names}{more}.",
                "Retry Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException and Lambda.TooManyRequestsException."
            );
        }
    }

    /// <summary>Whether the state, or one around it, is tried again after an error of the Lambda service.</summary>
    private static bool IsRetried(StateSite? site)
    {
        for (; site is not null; site = site.Flow.Owner)
        {
            if (
                site.State is StateWithRetry { Retry: { Count: > 0 } retry }
                && retry.Any(r =>
                    r.ErrorEquals.Any(e => e is ErrorNames.All or ErrorNames.TaskFailed or ServiceException)
                )
            )
            {
                return true;
            }
        }
        return false;
    }
}
