using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>No object has a field that its kind does not have in the query language of its state.</summary>
internal sealed class UnsupportedField : IFlowRule, IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0430", DiagnosticSeverity.Error, "A field does not exist here");

    public void Check(FlowSite flow, Findings findings) =>
        Check(flow.Flow.UnknownFields, FieldNames.Of(flow.Flow), flow.Machine.Language, flow.Path, findings);

    public void Check(StateSite site, Findings findings)
    {
        var state = site.State;
        Check(state.UnknownFields, FieldNames.Of(state), state.QueryLanguage, site.Path, findings);
        switch (state)
        {
            case ChoiceState choice:
                CheckRules(site, choice, findings);
                break;
            case MapState map:
                CheckMap(site, map, findings);
                break;
        }
        if (state is StateWithRetry withRetry)
        {
            CheckHandlers(site, withRetry, findings);
        }
    }

    private void CheckHandlers(StateSite site, StateWithRetry state, Findings findings)
    {
        for (var i = 0; i < state.Retry.Count; i++)
        {
            if (state.Retry[i].UnknownFields is { IsUndefined: false } unknown)
            {
                var path = site.Path.Field("Retry").Item(i);
                Check(unknown, FieldNames.Retrier, state.QueryLanguage, path, findings);
            }
        }
        for (var i = 0; i < state.Catchers.Count; i++)
        {
            if (state.Catchers[i].UnknownFields is { IsUndefined: false } unknown)
            {
                var path = site.Path.Field("Catch").Item(i);
                Check(unknown, FieldNames.Catcher, state.QueryLanguage, path, findings);
            }
        }
    }

    private void CheckRules(StateSite site, ChoiceState choice, Findings findings)
    {
        for (var i = 0; i < choice.Rules.Count; i++)
        {
            var path = site.Path.Field("Choices").Item(i);
            if (choice.Rules[i].UnknownFields is { IsUndefined: false } unknown && !site.Machine.IsUnread(path))
            {
                Check(unknown, FieldNames.ChoiceRule, choice.QueryLanguage, path, findings);
            }
        }
        foreach (var (test, path) in ChoiceTestSites.Of(site))
        {
            if (!site.Machine.IsUnread(path))
            {
                Check(test.UnknownFields, FieldNames.ChoiceTest, QueryLanguage.JsonPath, path, findings);
            }
        }
    }

    private void CheckMap(StateSite site, MapState map, Findings findings)
    {
        var language = map.QueryLanguage;
        if (map.Processor?.ProcessorConfig is { } processor)
        {
            var path = site.Flows[0].Path.Field("ProcessorConfig");
            Check(processor.UnknownFields, FieldNames.ProcessorConfig, language, path, findings);
        }
        if (MapParts.Reader(map) is { } reader)
        {
            var path = site.Path.Field("ItemReader");
            Check(reader.UnknownFields, FieldNames.ItemReader, language, path, findings);
            if (MapParts.Config(reader) is { } config)
            {
                Check(config.UnknownFields, FieldNames.ReaderConfig, language, path.Field("ReaderConfig"), findings);
            }
        }
        if (MapParts.Batcher(map) is { } batcher)
        {
            Check(batcher.UnknownFields, FieldNames.ItemBatcher, language, site.Path.Field("ItemBatcher"), findings);
        }
        if (MapParts.Writer(map) is { } writer)
        {
            var path = site.Path.Field("ResultWriter");
            Check(writer.UnknownFields, FieldNames.ResultWriter, language, path, findings);
            if (writer.WriterConfig is { } config)
            {
                Check(config.UnknownFields, FieldNames.WriterConfig, language, path.Field("WriterConfig"), findings);
            }
        }
    }

    /// <summary>
    /// Reports those of the fields that the object does not have. One that it does have stands here because it could
    /// not be read, or because it may not stand beside another one, and has been or will be reported as that.
    /// </summary>
    private void Check(Json unknown, FieldNames names, QueryLanguage language, StatePath path, Findings findings)
    {
        foreach (var field in unknown.Keys)
        {
            if (names.Has(field, language))
            {
                continue;
            }
            var other = language == QueryLanguage.Jsonata ? QueryLanguage.JsonPath : QueryLanguage.Jsonata;
            var isOthers = names.OnlyIn(other).Contains(field);
            findings.Add(
                Description,
                path.Field(field),
                isOthers
                    ? $"The field \"{field}\" is one of {Text(other)}, and the state is in {Text(language)}."
                    : $"{char.ToUpperInvariant(names.What[0])}{names.What[1..]} has no field \"{field}\".",
                isOthers ? OthersHelp(names, language) : Help(names, language, field),
                isOthers ? SchemaRefusal.OfOther(path, language, field) : SchemaRefusal.Unsupported(path, field)
            );
        }
    }

    private static string Help(FieldNames names, QueryLanguage language, string field)
    {
        var near = Nearest.To(field, names.Both.Concat(names.OnlyIn(language)));
        return near.Count == 0
            ? "Remove it."
            : $"Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}? Names are case-sensitive.";
    }

    private static string OthersHelp(FieldNames names, QueryLanguage language) =>
        names.OnlyIn(language) is { Length: > 0 } own
            ? $"In {Text(language)} there are {string.Join(", ", own.Take(8).Select(n => $"\"{n}\""))}."
            : "Remove it.";

    private static string Text(QueryLanguage language) => AslNames.QueryLanguage.Write(language);
}
