namespace Workflows.Checks.Fields;

/// <summary>The parts of a Map state that its two records have each in their own type.</summary>
internal static class MapParts
{
    public static ItemReader? Reader(MapState map) =>
        map switch
        {
            JsonataMap jsonata => jsonata.ItemReader,
            JsonPathMap jsonPath => jsonPath.ItemReader,
            _ => null,
        };

    public static ReaderConfig? Config(ItemReader reader) =>
        reader switch
        {
            JsonataItemReader jsonata => jsonata.ReaderConfig,
            JsonPathItemReader jsonPath => jsonPath.ReaderConfig,
            _ => null,
        };

    public static ItemBatcher? Batcher(MapState map) =>
        map switch
        {
            JsonataMap jsonata => jsonata.ItemBatcher,
            JsonPathMap jsonPath => jsonPath.ItemBatcher,
            _ => null,
        };

    public static ResultWriter? Writer(MapState map) =>
        map switch
        {
            JsonataMap jsonata => jsonata.ResultWriter,
            JsonPathMap jsonPath => jsonPath.ResultWriter,
            _ => null,
        };
}
