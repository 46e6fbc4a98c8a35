namespace Workflows.Jsonata.Functions;

/// <summary>Types of values, as function signatures tell them apart.</summary>
[Flags]
internal enum TypeSet : byte
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    Null = 8,
    Object = 16,
    Array = 32,
    Function = 64,

    /// <summary>No value at all.</summary>
    Missing = 128,

    Json = String | Number | Boolean | Null | Object | Array | Missing,
    Any = Json | Function,
}
