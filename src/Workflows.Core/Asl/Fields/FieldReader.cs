namespace Workflows.Asl;

/// <summary>
/// Reads the fields of one JSON object of a definition. A field of the wrong type is reported and stays among the
/// unknown ones, so that nothing is lost.
/// </summary>
internal sealed class FieldReader
{
    private readonly ReadContext context;
    private readonly StatePath path;
    private readonly string what;
    private readonly Json fields;
    private readonly bool[] read;

    /// <summary>A reader of one object.</summary>
    /// <param name="context">Where findings go.</param>
    /// <param name="path">The object's place.</param>
    /// <param name="what">What the object is, with its article, for messages: "a JSONata Task state".</param>
    /// <param name="fields">The object.</param>
    public FieldReader(ReadContext context, StatePath path, string what, Json fields)
    {
        this.context = context;
        this.path = path;
        this.what = what;
        this.fields = fields;
        read = new bool[fields.Count];
    }

    /// <summary>Where findings go.</summary>
    public ReadContext Context => context;

    public StatePath Path => path;

    /// <summary>What the object is, with its article.</summary>
    public string What => what;

    /// <summary>What the object is, at the start of a sentence.</summary>
    public string CapitalWhat => Capital(what);

    public bool Has(string name) => !fields[name].IsUndefined;

    /// <summary>A field of any JSON value.</summary>
    public Json Any(string name) => Take(name);

    public string? String(string name) =>
        Typed(name, "a string", static v => v.TryGetString(out var text) ? (true, text) : default);

    public string RequiredString(string name) => Required(name, String(name)) ?? "";

    public TaskResource RequiredResource(string name)
    {
        var resource = Typed(
            name,
            "a string",
            static v => TaskResource.From(v) is { } given ? (true, given) : default((bool, TaskResource?))
        );
        Required(name, resource?.ToString());
        return resource ?? "";
    }

    public bool? Boolean(string name) =>
        Typed(name, "true or false", static v => v.IsBoolean ? (true, (bool?)v.IsTrue) : default);

    public long? Integer(string name) =>
        Typed(name, "an integer", static v => v.TryGetInt64(out var number) ? (true, (long?)number) : default);

    public double? Number(string name) =>
        Typed(name, "a number", static v => v.IsNumber ? (true, (double?)v.GetDouble()) : default);

    public Computed<long>? ComputedInteger(string name) =>
        Typed(
            name,
            "an integer or a JSONata expression",
            static v => v.TryGetInt64(out var number) ? (true, (Computed<long>?)number) : Expression<long>(v)
        );

    public Computed<double>? ComputedNumber(string name) =>
        Typed(
            name,
            "a number or a JSONata expression",
            static v => v.IsNumber ? (true, (Computed<double>?)v.GetDouble()) : Expression<double>(v)
        );

    public Computed<bool>? ComputedBoolean(string name) =>
        Typed(
            name,
            "true, false or a JSONata expression",
            static v => v.IsBoolean ? (true, (Computed<bool>?)v.IsTrue) : Expression<bool>(v)
        );

    /// <summary>A path field, for which null has a meaning.</summary>
    public DataPath DataPath(string name) =>
        Typed(
            name,
            "a path or null",
            static v =>
                v.IsNull ? (true, Workflows.DataPath.Null)
                : v.TryGetString(out var text) ? (true, text)
                : default((bool, DataPath))
        );

    public T? Choice<T>(string name, AslNames<T> names)
        where T : struct, Enum =>
        Typed(
            name,
            names.Expected,
            v => v.TryGetString(out var text) && names.TryParse(text, out var value) ? (true, (T?)value) : default
        );

    public EquatableArray<string> Strings(string name) =>
        Typed(name, "an array of strings", static v => v.IsArray && AllStrings(v) ? (true, Texts(v)) : default);

    public EquatableArray<string> RequiredStrings(string name)
    {
        var strings = Strings(name);
        Required(name, strings.IsDefault ? null : name);
        return strings.IsDefault ? [] : strings;
    }

    /// <summary>A field that is an object with fields of its own.</summary>
    public T? Object<T>(string name, string kind, Func<FieldReader, T> parse)
        where T : class
    {
        var value = Typed(name, "an object", static v => v.IsObject ? (true, v) : default);
        return value.IsUndefined ? null : parse(new FieldReader(context, path.Field(name), kind, value));
    }

    /// <summary>A field that is an array of objects with fields of their own; those that cannot be read are left out.</summary>
    public EquatableArray<T> Objects<T>(string name, string kind, Func<FieldReader, T?> parse)
        where T : class
    {
        var value = Typed(name, "an array of objects", static v => v.IsArray && AllObjects(v) ? (true, v) : default);
        if (value.IsUndefined)
        {
            return default;
        }
        var list = new List<T>(value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            if (parse(new FieldReader(context, path.Field(name).Item(i), kind, value[i])) is { } item)
            {
                list.Add(item);
            }
        }
        return list.ToEquatableArray();
    }

    public EquatableArray<T> RequiredObjects<T>(string name, string kind, Func<FieldReader, T?> parse)
        where T : class
    {
        var list = Objects(name, kind, parse);
        Required(name, list.IsDefault ? null : name);
        return list.IsDefault ? [] : list;
    }

    /// <summary>The members of an object field as it stands: names and values in order.</summary>
    public Json RequiredMembers(string name)
    {
        var value = Typed(name, "an object", static v => v.IsObject ? (true, v) : default);
        Required(name, value.IsUndefined ? null : name);
        return value;
    }

    /// <summary>The fields of the object that no one has asked for; each is reported. To be called last.</summary>
    public Json Rest()
    {
        JsonObjectBuilder? rest = null;
        var keys = fields.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (read[i])
            {
                continue;
            }
            (rest ??= new JsonObjectBuilder()).Set(keys[i], fields.Values[i]);
            if (!context.HasFindingAt(path.Field(keys[i])))
            {
                context.Report(
                    AslCodes.UnknownField,
                    DiagnosticSeverity.Warning,
                    path.Field(keys[i]),
                    $"{Capital(what)} has no field {(Json)keys[i]}; it is kept and has no effect."
                );
            }
        }
        return rest?.ToJson() ?? Json.Undefined;
    }

    public void Error(string code, string message, string? field = null) =>
        context.Report(code, DiagnosticSeverity.Error, field is null ? path : path.Field(field), message);

    private T? Required<T>(string name, T? value)
        where T : class
    {
        if (value is null && !Has(name))
        {
            Error(AslCodes.MissingField, $"{Capital(what)} needs the field \"{name}\".");
        }
        return value;
    }

    private T? Typed<T>(string name, string expected, Func<Json, (bool Ok, T? Value)> convert)
    {
        var value = fields[name];
        if (value.IsUndefined)
        {
            return default;
        }
        var (ok, converted) = convert(value);
        if (ok)
        {
            Take(name);
            return converted;
        }
        Error(AslCodes.WrongType, $"The field \"{name}\" must be {expected}, and is {Describe(value)}.", name);
        return default;
    }

    private Json Take(string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields.Keys[i], name, StringComparison.Ordinal))
            {
                read[i] = true;
                return fields.Values[i];
            }
        }
        return default;
    }

    private static (bool, Computed<T>?) Expression<T>(Json value)
        where T : struct =>
        value.TryGetString(out var text) && JsonataText.IsExpression(text) ? (true, (Computed<T>?)text) : default;

    private static bool AllStrings(Json value)
    {
        foreach (var item in value.Items)
        {
            if (!item.IsString)
            {
                return false;
            }
        }
        return true;
    }

    private static bool AllObjects(Json value)
    {
        foreach (var item in value.Items)
        {
            if (!item.IsObject)
            {
                return false;
            }
        }
        return true;
    }

    private static EquatableArray<string> Texts(Json value)
    {
        var texts = new List<string>(value.Count);
        foreach (var item in value.Items)
        {
            texts.Add(item.GetString());
        }
        return texts.ToEquatableArray();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Describe(Json value)
    {
        var text = value.ToString();
        return value.Kind switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "an array",
            _ when text.Length > 60 => text[..57] + "...",
            _ => text,
        };
    }
}
