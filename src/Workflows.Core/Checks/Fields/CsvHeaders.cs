using Workflows.Asl;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Fields;

/// <summary>The column names of a CSV file are said to be somewhere, and are there; other files have none.</summary>
internal sealed class CsvHeaders : IStateRule
{
    private const string Csv = "CSV";

    public RuleDescription Description { get; } =
        new("WF0444", DiagnosticSeverity.Error, "The column names of a CSV file are missing or out of place");

    public void Check(StateSite site, Findings findings)
    {
        if (
            site.State is not MapState map
            || MapParts.Reader(map) is not { } reader
            || MapParts.Config(reader) is not { InputType: { } type } config
        )
        {
            return;
        }
        var path = site.Path.Field("ItemReader").Field("ReaderConfig");
        if (type == Csv)
        {
            CheckCsv(config, path, findings);
        }
        else if (!Placeholders.In(type) && !JsonataText.IsExpression(type))
        {
            CheckOther(config, type, path, findings);
        }
    }

    private void CheckCsv(ReaderConfig config, StatePath path, Findings findings)
    {
        var unread = config.UnknownFields;
        if (config.CsvHeaderLocation is null && unread["CSVHeaderLocation"].IsUndefined)
        {
            findings.Add(
                Description,
                path,
                "The ReaderConfig does not say where the column names of the CSV file are.",
                "Add \"CSVHeaderLocation\": \"FIRST_ROW\", or \"GIVEN\" and \"CSVHeaders\".",
                SchemaRefusal.At(path)
            );
        }
        else if (config.CsvHeaderLocation == "GIVEN" && config.CsvHeaders.IsDefault && unread["CSVHeaders"].IsUndefined)
        {
            findings.Add(
                Description,
                path,
                "The ReaderConfig says that the column names of the CSV file are given, and does not give them.",
                "Add \"CSVHeaders\" with the names in the order of the columns.",
                SchemaRefusal.Required(path, "CSVHeaders")
            );
        }
    }

    private void CheckOther(ReaderConfig config, string type, StatePath path, Findings findings)
    {
        Report(config.CsvHeaderLocation is not null, "CSVHeaderLocation");
        Report(!config.CsvHeaders.IsDefault, "CSVHeaders");
        Report(config.CsvDelimiter is not null, "CSVDelimiter");

        void Report(bool isGiven, string field)
        {
            if (isGiven)
            {
                findings.Add(
                    Description,
                    path.Field(field),
                    $"The file is {type}, and \"{field}\" is for CSV files.",
                    "Remove it.",
                    SchemaRefusal.Unsupported(path, field)
                );
            }
        }
    }
}
