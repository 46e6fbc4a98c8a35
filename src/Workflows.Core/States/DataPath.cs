namespace Workflows;

/// <summary>
/// A path field whose JSON <c>null</c> has a meaning of its own (<c>ResultPath: null</c> discards the result).
/// <c>default</c> means that the field is absent.
/// </summary>
public readonly record struct DataPath
{
    private DataPath(string? text)
    {
        IsPresent = true;
        Text = text;
    }

    /// <summary>The field is there and says <c>null</c>.</summary>
    public static DataPath Null => new(text: null);

    /// <summary>Whether the field is there at all.</summary>
    public bool IsPresent { get; }

    /// <summary>The path; <see langword="null"/> if the field is absent or <c>null</c>.</summary>
    public string? Text { get; }

    /// <summary>A path; <see langword="null"/> is <see cref="Null"/>.</summary>
    public static implicit operator DataPath(string? text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => IsPresent ? Text ?? "null" : "";
}
