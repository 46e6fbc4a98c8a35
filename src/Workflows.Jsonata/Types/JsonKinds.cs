namespace Workflows.Jsonata.Types;

/// <summary>A set of kinds that a value may be of.</summary>
[Flags]
public enum JsonKinds : byte
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>No value: a variable that is not set, a field that is not there, an expression that selects nothing.</summary>
    Absent = 1,

    /// <summary>The literal <c>null</c>.</summary>
    Null = 2,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,

    /// <summary>Every kind of value; not <see cref="Absent"/>.</summary>
    Value = Null | Boolean | Number | String | Array | Object,

    /// <summary>Every kind, <see cref="Absent"/> included.</summary>
    All = Absent | Value,
}
