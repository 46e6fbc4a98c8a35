using Workflows.Jsonata.Analysis;

namespace Workflows.Jsonata.Types.Inference;

/// <summary>What is known of the value of a part of an expression.</summary>
/// <param name="Type">What it may be.</param>
/// <param name="Source">The part of what lies outside that it is selected from, if it is.</param>
/// <param name="Gap">Where on the way there something was missing, if it was and the value is absent therefore.</param>
/// <param name="IsEach">Whether it is selected from each item of an array, where some may well have none.</param>
internal readonly record struct Flow(JsonType Type, Selection? Source = null, Gap? Gap = null, bool IsEach = false)
{
    /// <summary>A value of which nothing is known; also what stands for a function.</summary>
    public static Flow Unknown => new(JsonType.Any);

    /// <summary>The same selection with another type.</summary>
    public Flow As(JsonType type) => this with { Type = type, Gap = type.MayBeAbsent ? Gap : null };
}

/// <summary>A read of something that may be absent.</summary>
/// <param name="Read">What is read.</param>
/// <param name="IsSure">Whether it is surely absent.</param>
/// <param name="Object">The object that surely has no such field, if that is why.</param>
internal sealed record Gap(Selection Read, bool IsSure, JsonType? Object = null);
