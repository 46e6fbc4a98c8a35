namespace Workflows.Compiler;

/// <summary>What an <see cref="OperationTerm"/> does. Each has the meaning that .NET gives it on the arguments' types.</summary>
public enum Operation
{
    /// <summary>The sum of two numbers.</summary>
    Add,

    /// <summary>The difference of two numbers.</summary>
    Subtract,

    /// <summary>The product of two numbers.</summary>
    Multiply,

    /// <summary>The quotient of two numbers; that of integers is truncated. Dividing by zero fails.</summary>
    Divide,

    /// <summary>The remainder of two numbers, with the sign of the first. Dividing by zero fails.</summary>
    Remainder,

    /// <summary>A number with the other sign.</summary>
    Negate,

    /// <summary>Whether two values are the same.</summary>
    Equal,

    /// <summary>Whether two values differ.</summary>
    NotEqual,

    /// <summary>Whether the first of two numbers or strings (ordinally) is less.</summary>
    Less,

    /// <summary>Whether the first of two numbers or strings (ordinally) is less, or both are the same.</summary>
    LessOrEqual,

    /// <summary>Whether the first of two numbers or strings (ordinally) is greater.</summary>
    Greater,

    /// <summary>Whether the first of two numbers or strings (ordinally) is greater, or both are the same.</summary>
    GreaterOrEqual,

    /// <summary>Whether both hold; the second is evaluated only when the first holds.</summary>
    And,

    /// <summary>Whether one holds; the second is evaluated only when the first does not.</summary>
    Or,

    /// <summary>Whether the argument does not hold.</summary>
    Not,

    /// <summary>The strings one after the other, any number of them.</summary>
    Concat,

    /// <summary>
    /// A number, boolean, string or enum-like value as text, as .NET writes it invariantly; but at most 15 digits of a number
    /// with a fraction, without zeros at its end, and very large and small numbers as JSON writes them: <c>1e-7</c>.
    /// </summary>
    ToText,

    /// <summary>A number as a number of another type: widening, or truncation of a fraction.</summary>
    Convert,

    /// <summary>Whether an option has a value.</summary>
    IsSome,

    /// <summary>Whether an option has none.</summary>
    IsNone,

    /// <summary>The value of an option, which has the same JSON form; of none it fails.</summary>
    OptionValue,

    /// <summary>The value of an option that a condition on the way here has found to have one.</summary>
    KnownValue,

    /// <summary>The value of an option (first), else a default (second), which is evaluated only then.</summary>
    OptionDefault,

    /// <summary>An option (first) with its value taken through a lambda (second).</summary>
    OptionMap,

    /// <summary>An option (first) taken through a lambda that gives an option (second).</summary>
    OptionBind,

    /// <summary>A list (first) with each item taken through a lambda (second).</summary>
    ListMap,

    /// <summary>The items of a list (first) for which a lambda (second) holds.</summary>
    ListFilter,

    /// <summary>The number of items of a list.</summary>
    ListLength,

    /// <summary>Whether a list has no items.</summary>
    ListIsEmpty,

    /// <summary>Whether a lambda (second) holds for an item of a list (first).</summary>
    ListExists,

    /// <summary>Whether a lambda (second) holds for every item of a list (first).</summary>
    ListForAll,

    /// <summary>The sum of what a lambda (second) gives for the items of a list (first).</summary>
    ListSumBy,

    /// <summary>The first item of a list; of an empty one it fails.</summary>
    ListHead,

    /// <summary>The first item of a list as an option.</summary>
    ListTryHead,

    /// <summary>The length of a string, in UTF-16 code units as .NET counts.</summary>
    StringLength,

    /// <summary>The present time. Never moved, inlined or evaluated twice.</summary>
    Now,

    /// <summary>A new Guid. Never moved, inlined or evaluated twice.</summary>
    NewGuid,

    /// <summary>A random number of at least 0 and below 1. Never moved, inlined or evaluated twice.</summary>
    Random,
}
