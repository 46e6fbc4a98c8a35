namespace Workflows.Asl;

/// <summary>How the values of an enumeration are written in the language.</summary>
internal sealed class AslNames<T>(params (T Value, string Text)[] names)
    where T : struct, Enum
{
    /// <summary>The allowed texts, for messages.</summary>
    public string Expected { get; } = string.Join(" or ", names.Select(n => $"\"{n.Text}\""));

    /// <summary>What the service says of any other text.</summary>
    public string Refusal { get; } =
        $"Value should be one of the following: [{string.Join(", ", names.Select(n => n.Text))}]";

    public bool TryParse(string text, out T value)
    {
        foreach (var name in names)
        {
            if (string.Equals(name.Text, text, StringComparison.Ordinal))
            {
                value = name.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    public string Write(T value) => names.First(n => EqualityComparer<T>.Default.Equals(n.Value, value)).Text;
}

/// <summary>The enumerations of the language.</summary>
internal static class AslNames
{
    public static readonly AslNames<QueryLanguage> QueryLanguage = new(
        (Workflows.QueryLanguage.JsonPath, "JSONPath"),
        (Workflows.QueryLanguage.Jsonata, "JSONata")
    );

    public static readonly AslNames<JitterStrategy> JitterStrategy = new(
        (Workflows.JitterStrategy.None, "NONE"),
        (Workflows.JitterStrategy.Full, "FULL")
    );

    public static readonly AslNames<ProcessorMode> ProcessorMode = new(
        (Workflows.ProcessorMode.Inline, "INLINE"),
        (Workflows.ProcessorMode.Distributed, "DISTRIBUTED")
    );

    public static readonly AslNames<ExecutionType> ExecutionType = new(
        (Workflows.ExecutionType.Standard, "STANDARD"),
        (Workflows.ExecutionType.Express, "EXPRESS")
    );
}
