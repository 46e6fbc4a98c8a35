using Workflows.Asl;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Fields;

/// <summary>A field that takes one of a few words has one of them.</summary>
internal sealed class KnownValue : IMachineRule, IStateRule
{
    private static readonly string[] Versions = ["1.0"];
    private static readonly string[] InputTypes = ["MANIFEST", "JSON", "CSV", "JSONL", "PARQUET"];
    private static readonly string[] ReaderTransformations = ["NONE", "LOAD_AND_FLATTEN"];
    private static readonly string[] ManifestTypes = ["ATHENA_DATA", "S3_INVENTORY"];
    private static readonly string[] HeaderLocations = ["FIRST_ROW", "GIVEN"];
    private static readonly string[] Delimiters = ["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"];
    private static readonly string[] OutputTypes = ["JSON", "JSONL"];
    private static readonly string[] WriterTransformations = ["NONE", "COMPACT", "FLATTEN"];

    public RuleDescription Description { get; } =
        new("WF0443", DiagnosticSeverity.Error, "A word is none of those that a field takes");

    public void Check(MachineSite machine, Findings findings) =>
        Check(
            machine.Root.Path,
            "Version",
            machine.Machine.Version,
            Versions,
            "Value should be one of the following: ",
            findings
        );

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not MapState map)
        {
            return;
        }
        if (MapParts.Reader(map) is { } reader && MapParts.Config(reader) is { } config)
        {
            var path = site.Path.Field("ItemReader").Field("ReaderConfig");
            Word(path, "InputType", config.InputType, InputTypes, findings);
            Word(path, "Transformation", config.Transformation, ReaderTransformations, findings);
            Word(path, "ManifestType", config.ManifestType, ManifestTypes, findings);
            Word(path, "CSVHeaderLocation", config.CsvHeaderLocation, HeaderLocations, findings);
            Word(path, "CSVDelimiter", config.CsvDelimiter, Delimiters, findings);
        }
        if (MapParts.Writer(map)?.WriterConfig is { } writer)
        {
            var path = site.Path.Field("ResultWriter").Field("WriterConfig");
            Word(path, "OutputType", writer.OutputType, OutputTypes, findings);
            Word(path, "Transformation", writer.Transformation, WriterTransformations, findings);
        }
    }

    private void Word(StatePath owner, string field, string? value, string[] known, Findings findings) =>
        Check(owner, field, value, known, $"The field '{field}' should have one of these values: ", findings);

    private void Check(StatePath owner, string field, string? value, string[] known, string refusal, Findings findings)
    {
        if (value is null || known.Contains(value) || Placeholders.In(value) || JsonataText.IsExpression(value))
        {
            return;
        }
        var place = owner.Field(field);
        findings.Add(
            Description,
            place,
            $"\"{field}\" is \"{value}\", which it cannot be.",
            $"It can be {string.Join(" or ", known.Select(k => $"\"{k}\""))}.",
            SchemaRefusal.At(place, $"{refusal}[{string.Join(", ", known)}]")
        );
    }
}
