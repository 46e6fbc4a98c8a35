namespace Workflows.Asl;

/// <summary>How a distributed Map's items come in and its results go out.</summary>
internal static class MapItemFormat
{
    public static JsonataItemReader? ReadJsonataReader(FieldReader fields) =>
        fields.Object(
            "ItemReader",
            "a JSONata item reader",
            static f => new JsonataItemReader
            {
                Resource = f.RequiredString("Resource"),
                Arguments = f.Any("Arguments"),
                ReaderConfig = f.Object(
                    "ReaderConfig",
                    "a JSONata ReaderConfig",
                    static c =>
                        (JsonataReaderConfig)ReadConfig(
                            c,
                            new JsonataReaderConfig { MaxItems = c.ComputedInteger("MaxItems") }
                        )
                ),
                UnknownFields = f.Rest(),
            }
        );

    public static JsonPathItemReader? ReadJsonPathReader(FieldReader fields) =>
        fields.Object(
            "ItemReader",
            "a JSONPath item reader",
            static f => new JsonPathItemReader
            {
                Resource = f.RequiredString("Resource"),
                Parameters = f.Any("Parameters"),
                ReaderConfig = f.Object(
                    "ReaderConfig",
                    "a JSONPath ReaderConfig",
                    static c =>
                        (JsonPathReaderConfig)ReadConfig(
                            c,
                            new JsonPathReaderConfig
                            {
                                MaxItems = c.Integer("MaxItems"),
                                MaxItemsPath = c.String("MaxItemsPath"),
                            }
                        )
                ),
                UnknownFields = f.Rest(),
            }
        );

    public static void WriteReader(FieldWriter fields, ItemReader reader)
    {
        fields.String("Resource", reader.Resource);
        switch (reader)
        {
            case JsonataItemReader jsonata:
                fields.Any("Arguments", jsonata.Arguments).Object("ReaderConfig", jsonata.ReaderConfig, WriteConfig);
                break;
            case JsonPathItemReader jsonPath:
                fields
                    .Any("Parameters", jsonPath.Parameters)
                    .Object("ReaderConfig", jsonPath.ReaderConfig, WriteConfig);
                break;
        }
        fields.Rest(reader.UnknownFields);
    }

    public static JsonataItemBatcher? ReadJsonataBatcher(FieldReader fields) =>
        fields.Object(
            "ItemBatcher",
            "a JSONata item batcher",
            static f => new JsonataItemBatcher
            {
                MaxItemsPerBatch = f.ComputedInteger("MaxItemsPerBatch"),
                MaxInputBytesPerBatch = f.ComputedInteger("MaxInputBytesPerBatch"),
                BatchInput = f.Any("BatchInput"),
                UnknownFields = f.Rest(),
            }
        );

    public static JsonPathItemBatcher? ReadJsonPathBatcher(FieldReader fields) =>
        fields.Object(
            "ItemBatcher",
            "a JSONPath item batcher",
            static f => new JsonPathItemBatcher
            {
                MaxItemsPerBatch = f.Integer("MaxItemsPerBatch"),
                MaxItemsPerBatchPath = f.String("MaxItemsPerBatchPath"),
                MaxInputBytesPerBatch = f.Integer("MaxInputBytesPerBatch"),
                MaxInputBytesPerBatchPath = f.String("MaxInputBytesPerBatchPath"),
                BatchInput = f.Any("BatchInput"),
                UnknownFields = f.Rest(),
            }
        );

    public static void WriteBatcher(FieldWriter fields, ItemBatcher batcher)
    {
        switch (batcher)
        {
            case JsonataItemBatcher jsonata:
                fields
                    .Computed("MaxItemsPerBatch", jsonata.MaxItemsPerBatch)
                    .Computed("MaxInputBytesPerBatch", jsonata.MaxInputBytesPerBatch);
                break;
            case JsonPathItemBatcher jsonPath:
                fields
                    .Integer("MaxItemsPerBatch", jsonPath.MaxItemsPerBatch)
                    .String("MaxItemsPerBatchPath", jsonPath.MaxItemsPerBatchPath)
                    .Integer("MaxInputBytesPerBatch", jsonPath.MaxInputBytesPerBatch)
                    .String("MaxInputBytesPerBatchPath", jsonPath.MaxInputBytesPerBatchPath);
                break;
        }
        fields.Any("BatchInput", batcher.BatchInput).Rest(batcher.UnknownFields);
    }

    public static JsonataResultWriter? ReadJsonataWriter(FieldReader fields) =>
        fields.Object(
            "ResultWriter",
            "a JSONata result writer",
            static f => new JsonataResultWriter
            {
                Resource = f.String("Resource"),
                Arguments = f.Any("Arguments"),
                WriterConfig = ReadWriterConfig(f),
                UnknownFields = f.Rest(),
            }
        );

    public static JsonPathResultWriter? ReadJsonPathWriter(FieldReader fields) =>
        fields.Object(
            "ResultWriter",
            "a JSONPath result writer",
            static f => new JsonPathResultWriter
            {
                Resource = f.String("Resource"),
                Parameters = f.Any("Parameters"),
                WriterConfig = ReadWriterConfig(f),
                UnknownFields = f.Rest(),
            }
        );

    public static void WriteWriter(FieldWriter fields, ResultWriter writer)
    {
        fields.String("Resource", writer.Resource);
        _ = writer switch
        {
            JsonataResultWriter jsonata => fields.Any("Arguments", jsonata.Arguments),
            JsonPathResultWriter jsonPath => fields.Any("Parameters", jsonPath.Parameters),
            _ => fields,
        };
        fields
            .Object(
                "WriterConfig",
                writer.WriterConfig,
                static (f, config) =>
                    f.String("OutputType", config.OutputType)
                        .String("Transformation", config.Transformation)
                        .Rest(config.UnknownFields)
            )
            .Rest(writer.UnknownFields);
    }

    private static WriterConfig? ReadWriterConfig(FieldReader fields) =>
        fields.Object(
            "WriterConfig",
            "a WriterConfig",
            static f => new WriterConfig
            {
                OutputType = f.String("OutputType"),
                Transformation = f.String("Transformation"),
                UnknownFields = f.Rest(),
            }
        );

    private static ReaderConfig ReadConfig(FieldReader fields, ReaderConfig config) =>
        config with
        {
            InputType = fields.String("InputType"),
            Transformation = fields.String("Transformation"),
            ManifestType = fields.String("ManifestType"),
            CsvHeaderLocation = fields.String("CSVHeaderLocation"),
            CsvHeaders = fields.Strings("CSVHeaders"),
            CsvDelimiter = fields.String("CSVDelimiter"),
            ItemsPointer = fields.String("ItemsPointer"),
            UnknownFields = fields.Rest(),
        };

    private static void WriteConfig(FieldWriter fields, ReaderConfig config)
    {
        fields
            .String("InputType", config.InputType)
            .String("Transformation", config.Transformation)
            .String("ManifestType", config.ManifestType)
            .String("CSVHeaderLocation", config.CsvHeaderLocation)
            .Strings("CSVHeaders", config.CsvHeaders)
            .String("CSVDelimiter", config.CsvDelimiter)
            .String("ItemsPointer", config.ItemsPointer);
        switch (config)
        {
            case JsonataReaderConfig jsonata:
                fields.Computed("MaxItems", jsonata.MaxItems);
                break;
            case JsonPathReaderConfig jsonPath:
                fields.Integer("MaxItems", jsonPath.MaxItems).String("MaxItemsPath", jsonPath.MaxItemsPath);
                break;
        }
        fields.Rest(config.UnknownFields);
    }
}
