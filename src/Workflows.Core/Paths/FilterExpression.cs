namespace Workflows.Paths;

/// <summary>The condition of a <see cref="FilterSegment"/>.</summary>
public abstract record FilterExpression
{
    private protected FilterExpression() { }
}

/// <summary>All of them hold: <c>a &amp;&amp; b</c>.</summary>
/// <param name="Terms">What must hold, two or more.</param>
public sealed record AndFilter(EquatableArray<FilterExpression> Terms) : FilterExpression;

/// <summary>One of them holds: <c>a || b</c>.</summary>
/// <param name="Terms">What may hold, two or more.</param>
public sealed record OrFilter(EquatableArray<FilterExpression> Terms) : FilterExpression;

/// <summary>It does not hold: <c>!(a)</c>.</summary>
/// <param name="Inner">What must not hold.</param>
public sealed record NotFilter(FilterExpression Inner) : FilterExpression;

/// <summary>A path finds something: <c>@.note</c>.</summary>
/// <param name="Path">The path.</param>
public sealed record ExistsFilter(JsonPath Path) : FilterExpression;

/// <summary>Two values compared: <c>@.total &gt; 10</c>.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Operator">How they are compared.</param>
/// <param name="Right">The right side.</param>
public sealed record ComparisonFilter(FilterOperand Left, FilterOperator Operator, FilterOperand Right)
    : FilterExpression;

/// <summary>One side of a <see cref="ComparisonFilter"/>.</summary>
public abstract record FilterOperand
{
    private protected FilterOperand() { }
}

/// <summary>A value that stands in the filter.</summary>
/// <param name="Value">The value.</param>
public sealed record LiteralOperand(Json Value) : FilterOperand;

/// <summary>What a path finds.</summary>
/// <param name="Path">The path.</param>
public sealed record PathOperand(JsonPath Path) : FilterOperand;

/// <summary>A regular expression: <c>/ab.*/i</c>. It must match the whole string.</summary>
/// <param name="Pattern">The text between the slashes.</param>
/// <param name="Flags">The letters after them, of <c>d i m s u x U</c>.</param>
public sealed record PatternOperand(string Pattern, string Flags) : FilterOperand;

/// <summary>How a <see cref="ComparisonFilter"/> compares.</summary>
public enum FilterOperator
{
    /// <summary><c>==</c>: the same value; a number also equals the string of its text.</summary>
    Equal,

    /// <summary><c>!=</c>: not the same value.</summary>
    NotEqual,

    /// <summary><c>===</c>: the same value of the same type.</summary>
    SameTypeAndValue,

    /// <summary><c>!==</c>: another value or another type.</summary>
    OtherTypeOrValue,

    /// <summary><c>&lt;</c>: two numbers or two strings, the left one less.</summary>
    Less,

    /// <summary><c>&lt;=</c>: two numbers or two strings, the left one less or the same.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>: two numbers or two strings, the left one greater.</summary>
    Greater,

    /// <summary><c>&gt;=</c>: two numbers or two strings, the left one greater or the same.</summary>
    GreaterOrEqual,

    /// <summary><c>=~</c>: matches a regular expression.</summary>
    Matches,

    /// <summary><c>in</c>: is one of the array's items.</summary>
    In,

    /// <summary><c>nin</c>: is none of the array's items.</summary>
    NotIn,

    /// <summary><c>subsetof</c>: every item is one of the array's.</summary>
    SubsetOf,

    /// <summary><c>anyof</c>: some item is one of the array's.</summary>
    AnyOf,

    /// <summary><c>noneof</c>: no item is one of the array's.</summary>
    NoneOf,

    /// <summary><c>all</c>: holds all of the array's items.</summary>
    All,

    /// <summary><c>contains</c>: an array that holds the value, or a string that holds the text.</summary>
    Contains,

    /// <summary><c>size</c>: an array of so many items, or a string of so many characters.</summary>
    Size,

    /// <summary><c>empty</c>: whether an array or a string is empty is what the boolean says.</summary>
    Empty,
}
