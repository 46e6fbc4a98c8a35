using System.Text.Json.Serialization;

namespace Workflows.Compiler.Tests.Expressions;

/// <summary>An object whose fields have names of every kind, and may be null or absent.</summary>
internal sealed record Sample(
    string Name,
    string? Nick,
    int? Age,
    Sample? Friend,
    string[]? Tags,
    [property: JsonPropertyName("odd name")] int Odd,
    [property: JsonPropertyName("and")] int And,
    [property: JsonPropertyName("a`b")] int Tick,
    [property: JsonPropertyName("1st")] int First
);
