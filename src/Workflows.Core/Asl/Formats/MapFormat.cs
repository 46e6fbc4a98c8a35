namespace Workflows.Asl;

/// <summary>The fields of a Map state.</summary>
internal static class MapFormat
{
    public static MapState ReadJsonata(FieldReader fields, string name) =>
        ReadShared(
            fields,
            new JsonataMap(name)
            {
                Items = fields.Any("Items"),
                ItemReader = MapItemFormat.ReadJsonataReader(fields),
                ItemBatcher = MapItemFormat.ReadJsonataBatcher(fields),
                ResultWriter = MapItemFormat.ReadJsonataWriter(fields),
                MaxConcurrency = fields.ComputedInteger("MaxConcurrency"),
                ToleratedFailureCount = fields.ComputedInteger("ToleratedFailureCount"),
                ToleratedFailurePercentage = fields.ComputedNumber("ToleratedFailurePercentage"),
                Output = fields.Any("Output"),
                Catch = CatchFormat.ReadJsonata(fields),
            }
        );

    public static MapState ReadJsonPath(FieldReader fields, string name) =>
        ReadShared(
            fields,
            new JsonPathMap(name)
            {
                InputPath = fields.DataPath("InputPath"),
                ItemsPath = fields.String("ItemsPath"),
                Parameters = fields.Any("Parameters"),
                ItemReader = MapItemFormat.ReadJsonPathReader(fields),
                ItemBatcher = MapItemFormat.ReadJsonPathBatcher(fields),
                ResultWriter = MapItemFormat.ReadJsonPathWriter(fields),
                MaxConcurrency = fields.Integer("MaxConcurrency"),
                MaxConcurrencyPath = fields.String("MaxConcurrencyPath"),
                ToleratedFailureCount = fields.Integer("ToleratedFailureCount"),
                ToleratedFailureCountPath = fields.String("ToleratedFailureCountPath"),
                ToleratedFailurePercentage = fields.Number("ToleratedFailurePercentage"),
                ToleratedFailurePercentagePath = fields.String("ToleratedFailurePercentagePath"),
                ResultSelector = fields.Any("ResultSelector"),
                ResultPath = fields.DataPath("ResultPath"),
                OutputPath = fields.DataPath("OutputPath"),
                Catch = CatchFormat.ReadJsonPath(fields),
            }
        );

    public static void Write(FieldWriter fields, MapState map)
    {
        switch (map)
        {
            case JsonataMap jsonata:
                WriteJsonata(fields, jsonata);
                break;
            case JsonPathMap jsonPath:
                WriteJsonPath(fields, jsonPath);
                break;
        }
    }

    private static MapState ReadShared(FieldReader fields, MapState map)
    {
        if (!fields.Has("ItemProcessor") && !fields.Has("Iterator"))
        {
            fields.Error(
                AslCodes.MissingField,
                "A Map state needs the field \"ItemProcessor\".",
                service: SchemaRefusal.OneOf(fields.Path, "ItemProcessor", "Iterator")
            );
        }
        return map with
        {
            ItemProcessor = fields.Object("ItemProcessor", "an item processor", StateFlowFormat.ReadProcessor),
            Iterator = fields.Object("Iterator", "an iterator", StateFlowFormat.ReadProcessor),
            ItemSelector = fields.Any("ItemSelector"),
            Label = fields.String("Label"),
        };
    }

    private static void WriteJsonata(FieldWriter fields, JsonataMap map)
    {
        fields.Any("Items", map.Items).Object("ItemReader", map.ItemReader, MapItemFormat.WriteReader);
        WriteItems(fields, map);
        fields
            .Object("ItemBatcher", map.ItemBatcher, MapItemFormat.WriteBatcher)
            .Computed("MaxConcurrency", map.MaxConcurrency)
            .Computed("ToleratedFailureCount", map.ToleratedFailureCount)
            .Computed("ToleratedFailurePercentage", map.ToleratedFailurePercentage);
        WriteProcessor(fields, map);
        fields.Object("ResultWriter", map.ResultWriter, MapItemFormat.WriteWriter).Any("Output", map.Output);
    }

    private static void WriteJsonPath(FieldWriter fields, JsonPathMap map)
    {
        fields
            .DataPath("InputPath", map.InputPath)
            .String("ItemsPath", map.ItemsPath)
            .Object("ItemReader", map.ItemReader, MapItemFormat.WriteReader)
            .Any("Parameters", map.Parameters);
        WriteItems(fields, map);
        fields
            .Object("ItemBatcher", map.ItemBatcher, MapItemFormat.WriteBatcher)
            .Integer("MaxConcurrency", map.MaxConcurrency)
            .String("MaxConcurrencyPath", map.MaxConcurrencyPath)
            .Integer("ToleratedFailureCount", map.ToleratedFailureCount)
            .String("ToleratedFailureCountPath", map.ToleratedFailureCountPath)
            .Number("ToleratedFailurePercentage", map.ToleratedFailurePercentage)
            .String("ToleratedFailurePercentagePath", map.ToleratedFailurePercentagePath);
        WriteProcessor(fields, map);
        fields
            .Object("ResultWriter", map.ResultWriter, MapItemFormat.WriteWriter)
            .Any("ResultSelector", map.ResultSelector)
            .DataPath("ResultPath", map.ResultPath)
            .DataPath("OutputPath", map.OutputPath);
    }

    private static void WriteItems(FieldWriter fields, MapState map) => fields.Any("ItemSelector", map.ItemSelector);

    private static void WriteProcessor(FieldWriter fields, MapState map) =>
        fields
            .String("Label", map.Label)
            .Object("ItemProcessor", map.ItemProcessor, StateFlowFormat.WriteProcessor)
            .Object("Iterator", map.Iterator, StateFlowFormat.WriteProcessor);
}
