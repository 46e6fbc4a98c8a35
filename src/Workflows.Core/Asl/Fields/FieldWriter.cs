namespace Workflows.Asl;

/// <summary>Writes the fields of one JSON object of a definition; those that are not set are left out.</summary>
internal sealed class FieldWriter(QueryLanguage defaultLanguage)
{
    private readonly JsonObjectBuilder fields = new(8);

    /// <summary>The query language that a state inherits, so need not name.</summary>
    public QueryLanguage DefaultLanguage => defaultLanguage;

    public FieldWriter Any(string name, Json value)
    {
        fields.Set(name, value);
        return this;
    }

    public FieldWriter String(string name, string? value) => value is null ? this : Any(name, value);

    public FieldWriter Boolean(string name, bool? value) => value is { } set ? Any(name, set) : this;

    public FieldWriter Integer(string name, long? value) => value is { } set ? Any(name, set) : this;

    public FieldWriter Number(string name, double? value) => value is { } set ? Any(name, set) : this;

    public FieldWriter Computed(string name, Computed<long>? value) =>
        value is { } set ? Any(name, set.Literal is { } literal ? literal : set.Expression) : this;

    public FieldWriter Computed(string name, Computed<double>? value) =>
        value is { } set ? Any(name, set.Literal is { } literal ? literal : set.Expression) : this;

    public FieldWriter Computed(string name, Computed<bool>? value) =>
        value is { } set ? Any(name, set.Literal is { } literal ? literal : set.Expression) : this;

    public FieldWriter DataPath(string name, DataPath value) => value.IsPresent ? Any(name, value.Text) : this;

    public FieldWriter Choice<T>(string name, AslNames<T> names, T? value)
        where T : struct, Enum => value is { } set ? Any(name, names.Write(set)) : this;

    public FieldWriter Strings(string name, EquatableArray<string> values) =>
        values.IsDefault ? this : Any(name, Json.Array(values.Select(v => (Json)v)));

    public FieldWriter Object<T>(string name, T? value, Action<FieldWriter, T> write)
        where T : class => value is null ? this : Any(name, One(value, write));

    public FieldWriter Objects<T>(string name, EquatableArray<T> values, Action<FieldWriter, T> write) =>
        values.IsDefault ? this : Any(name, Json.Array(values.Select(v => One(v, write))));

    /// <summary>The unknown fields as they were read. To be called last.</summary>
    public FieldWriter Rest(Json unknown)
    {
        for (var i = 0; i < unknown.Count; i++)
        {
            if (!fields.Contains(unknown.Keys[i]))
            {
                fields.Set(unknown.Keys[i], unknown.Values[i]);
            }
        }
        return this;
    }

    public Json ToJson() => fields.ToJson();

    /// <summary>One nested object.</summary>
    public Json One<T>(T value, Action<FieldWriter, T> write)
    {
        var writer = new FieldWriter(defaultLanguage);
        write(writer, value);
        return writer.ToJson();
    }
}
