namespace Workflows;

/// <summary>The kind of a <see cref="Json"/> value.</summary>
public enum JsonKind
{
    /// <summary>No value at all: an absent field, an expression that selects nothing. Never part of a JSON text.</summary>
    Undefined,

    /// <summary>The JSON literal <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An ordered list of values.</summary>
    Array,

    /// <summary>Named values in the order in which they were written.</summary>
    Object,

    /// <summary>A JSONata function. Exists only while an expression is evaluated.</summary>
    Function,
}
