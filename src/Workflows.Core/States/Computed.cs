namespace Workflows;

/// <summary>A value that stands in the definition, or a JSONata expression that gives it at run time.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Computed<T>
    where T : struct
{
    private readonly T literal;

    /// <summary>A value that stands in the definition.</summary>
    public Computed(T value) => literal = value;

    /// <summary>An expression with its delimiters, <c>{% … %}</c>.</summary>
    /// <exception cref="ArgumentException">The text has no delimiters.</exception>
    public Computed(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        Expression = JsonataText.IsExpression(expression)
            ? expression
            : throw new ArgumentException(
                $"A JSONata expression stands between {{% and %}}: \"{expression}\".",
                nameof(expression)
            );
    }

    /// <summary>The value, if it stands in the definition.</summary>
    public T? Literal => Expression is null ? literal : null;

    /// <summary>The expression with its delimiters, if the value is computed.</summary>
    public string? Expression { get; }

    /// <summary>A value that stands in the definition.</summary>
    public static implicit operator Computed<T>(T value) => new(value);

    /// <summary>An expression with its delimiters, <c>{% … %}</c>.</summary>
    public static implicit operator Computed<T>(string expression) => new(expression);

    /// <inheritdoc/>
    public override string ToString() => Expression ?? literal.ToString()!;
}
