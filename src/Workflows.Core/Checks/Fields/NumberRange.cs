using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>Times, counts and percentages are within their limits.</summary>
internal sealed class NumberRange : IMachineRule, IStateRule
{
    private const long MostSeconds = 99_999_999;
    private const long MostDelaySeconds = 31_622_400;
    private const long MostItems = 100_000_000;

    public RuleDescription Description { get; } =
        new("WF0434", DiagnosticSeverity.Error, "A number is too small or too large");

    public void Check(MachineSite machine, Findings findings) =>
        Integer(machine.Root.Path, "TimeoutSeconds", machine.Machine.TimeoutSeconds, 0, MostSeconds, findings);

    public void Check(StateSite site, Findings findings)
    {
        var path = site.Path;
        switch (site.State)
        {
            case JsonataTask s:
                Integer(path, "TimeoutSeconds", s.TimeoutSeconds?.Literal, 1, MostSeconds, findings);
                Integer(path, "HeartbeatSeconds", s.HeartbeatSeconds?.Literal, 1, MostSeconds, findings);
                break;
            case JsonPathTask s:
                Integer(path, "TimeoutSeconds", s.TimeoutSeconds, 1, MostSeconds, findings);
                Integer(path, "HeartbeatSeconds", s.HeartbeatSeconds, 1, MostSeconds, findings);
                break;
            case JsonataWait s:
                Integer(path, "Seconds", s.Seconds?.Literal, 0, MostSeconds, findings);
                break;
            case JsonPathWait s:
                Integer(path, "Seconds", s.Seconds, 0, MostSeconds, findings);
                break;
            case JsonataMap s:
                Integer(path, "MaxConcurrency", s.MaxConcurrency?.Literal, 0, null, findings);
                Integer(path, "ToleratedFailureCount", s.ToleratedFailureCount?.Literal, 0, null, findings);
                Percentage(path, s.ToleratedFailurePercentage?.Literal, findings);
                Items(path, s.ItemReader?.ReaderConfig?.MaxItems?.Literal, findings);
                Batch(path, s.ItemBatcher?.MaxItemsPerBatch?.Literal, s.ItemBatcher?.MaxInputBytesPerBatch?.Literal);
                break;
            case JsonPathMap s:
                Integer(path, "MaxConcurrency", s.MaxConcurrency, 0, null, findings);
                Integer(path, "ToleratedFailureCount", s.ToleratedFailureCount, 0, null, findings);
                Percentage(path, s.ToleratedFailurePercentage, findings);
                Items(path, s.ItemReader?.ReaderConfig?.MaxItems, findings);
                Batch(path, s.ItemBatcher?.MaxItemsPerBatch, s.ItemBatcher?.MaxInputBytesPerBatch);
                break;
        }
        if (site.State is StateWithRetry { Retry.Count: > 0 } retried)
        {
            Retriers(path, retried.Retry, findings);
        }

        void Batch(StatePath owner, long? items, long? bytes)
        {
            if ((items ?? bytes) is not null)
            {
                owner = owner.Field("ItemBatcher");
                Integer(owner, "MaxItemsPerBatch", items, 0, null, findings);
                Integer(owner, "MaxInputBytesPerBatch", bytes, 0, null, findings);
            }
        }
    }

    private void Retriers(StatePath state, EquatableArray<Retrier> retriers, Findings findings)
    {
        var path = state.Field("Retry");
        for (var i = 0; i < retriers.Count; i++)
        {
            var retrier = retriers[i];
            var at = path.Item(i);
            // The documents ask for at least one second; the service takes 0 as well.
            Integer(at, "IntervalSeconds", retrier.IntervalSeconds, 0, MostSeconds, findings);
            Integer(at, "MaxAttempts", retrier.MaxAttempts, 0, MostSeconds, findings);
            Integer(at, "MaxDelaySeconds", retrier.MaxDelaySeconds, 1, MostDelaySeconds, findings);
            Number(at, "BackoffRate", retrier.BackoffRate, 1, null, findings);
        }
    }

    private void Items(StatePath owner, long? value, Findings findings)
    {
        if (value is not null)
        {
            Integer(owner.Field("ItemReader").Field("ReaderConfig"), "MaxItems", value, 0, MostItems, findings);
        }
    }

    private void Percentage(StatePath owner, double? value, Findings findings) =>
        Number(owner, "ToleratedFailurePercentage", value, 0, 100, findings);

    private void Integer(StatePath owner, string field, long? value, long least, long? most, Findings findings)
    {
        if (value < least || value > most)
        {
            Report(owner.Field(field), field, value.Value, least, most, "0", findings);
        }
    }

    private void Number(StatePath owner, string field, double? value, double least, double? most, Findings findings)
    {
        if (value < least || value > most)
        {
            Report(owner.Field(field), field, value.Value, least, most, "0.0", findings);
        }
    }

    /// <summary>Reports a value outside its limits.</summary>
    private void Report<T>(
        StatePath place,
        string field,
        T value,
        T least,
        T? most,
        string serviceFormat,
        Findings findings
    )
        where T : struct, IFormattable, IComparable<T>
    {
        var isTooSmall = value.CompareTo(least) < 0;
        var limit = isTooSmall ? least : most!.Value;
        findings.Add(
            Description,
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"\"{field}\" is {value}, which is too {(isTooSmall ? "small" : "large")}."
            ),
            most is { } max
                ? string.Create(CultureInfo.InvariantCulture, $"It can be {least} to {max}.")
                : string.Create(CultureInfo.InvariantCulture, $"It must be at least {least}."),
            SchemaRefusal.At(
                place,
                $"{(isTooSmall ? "Minimum" : "Maximum")} value is {limit.ToString(serviceFormat, CultureInfo.InvariantCulture)}"
            )
        );
    }
}
