using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>A value stands in the definition or comes from a path, not both; and no field stands beside its older name.</summary>
internal sealed class ExclusiveFields : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0431", DiagnosticSeverity.Error, "Two fields say the same thing");

    public void Check(StateSite site, Findings findings)
    {
        var path = site.Path;
        switch (site.State)
        {
            case JsonPathTask s:
                Pair("TimeoutSeconds", s.TimeoutSeconds, s.TimeoutSecondsPath);
                Pair("HeartbeatSeconds", s.HeartbeatSeconds, s.HeartbeatSecondsPath);
                break;
            case JsonPathFail s:
                Pair("Error", s.Error, s.ErrorPath);
                Pair("Cause", s.Cause, s.CausePath);
                break;
            case JsonPathMap s:
                Pair("MaxConcurrency", s.MaxConcurrency, s.MaxConcurrencyPath);
                Pair("ToleratedFailureCount", s.ToleratedFailureCount, s.ToleratedFailureCountPath);
                Pair("ToleratedFailurePercentage", s.ToleratedFailurePercentage, s.ToleratedFailurePercentagePath);
                if (!s.ItemSelector.IsUndefined && !s.Parameters.IsUndefined)
                {
                    Report("ItemSelector", "Parameters");
                }
                if (s.ItemReader?.ReaderConfig is { } config)
                {
                    path = site.Path.Field("ItemReader").Field("ReaderConfig");
                    Pair("MaxItems", config.MaxItems, config.MaxItemsPath);
                }
                if (s.ItemBatcher is { } batcher)
                {
                    path = site.Path.Field("ItemBatcher");
                    Pair("MaxItemsPerBatch", batcher.MaxItemsPerBatch, batcher.MaxItemsPerBatchPath);
                    Pair("MaxInputBytesPerBatch", batcher.MaxInputBytesPerBatch, batcher.MaxInputBytesPerBatchPath);
                }
                break;
        }

        void Pair<T>(string field, T? value, string? source)
        {
            if (value is not null && source is not null)
            {
                Report(field, field + "Path");
            }
        }

        void Report(string field, string other) =>
            findings.Add(
                Description,
                path.Field(other),
                $"There is both \"{field}\" and \"{other}\".",
                "Keep one of the two.",
                SchemaRefusal.OnlyOne(path, field, other)
            );
    }
}
