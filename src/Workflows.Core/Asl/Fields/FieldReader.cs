namespace Workflows.Asl;

/// <summary>
/// Reads the fields of one JSON object of a definition. A field of the wrong type is reported and stays among the
/// unknown ones, so that nothing is lost.
/// </summary>
internal sealed class FieldReader
{
    private const string ServiceString = "Expected value of type String";
    private const string ServiceInteger = "Expected value of type Integer";
    private const string ServiceBoolean = "Expected value of type Boolean";
    private const string ServiceObject = "Expected value of type Object";

    private readonly ReadContext context;
    private readonly StatePath path;
    private readonly string what;
    private readonly Json fields;
    private readonly bool[] read;
    private List<string>? missing;

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
    public string CapitalWhat => MessageText.Capital(what);

    public bool Has(string name) => Find(name) >= 0;

    /// <summary>A field of any JSON value.</summary>
    public Json Any(string name)
    {
        var at = Find(name);
        if (at < 0)
        {
            return default;
        }
        read[at] = true;
        return fields.Values[at];
    }

    public string? String(string name) =>
        Typed(name, "a string", static v => v.TryGetString(out var text) ? (true, text) : default, ServiceString);

    public string RequiredString(string name) => Required(name, String(name)) ?? "";

    public TaskResource RequiredResource(string name)
    {
        var resource = Typed(
            name,
            "a string",
            static v => TaskResource.From(v) is { } given ? (true, given) : default((bool, TaskResource?)),
            ServiceString
        );
        Required(name, resource?.ToString());
        return resource ?? "";
    }

    public bool? Boolean(string name) =>
        Typed(name, "true or false", static v => v.IsBoolean ? (true, (bool?)v.IsTrue) : default, ServiceBoolean);

    public long? Integer(string name) =>
        Typed(
            name,
            "an integer",
            static v => v.TryGetInt64(out var number) ? (true, (long?)number) : default,
            ServiceInteger
        );

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
            v => v.TryGetString(out var text) && names.TryParse(text, out var value) ? (true, (T?)value) : default,
            names.Refusal
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
        var value = Typed(name, "an object", static v => v.IsObject ? (true, v) : default, ServiceObject);
        return value.IsUndefined ? null : parse(new FieldReader(context, path.Field(name), kind, value));
    }

    /// <summary>A field that is an array of objects with fields of their own.</summary>
    public EquatableArray<T> Objects<T>(string name, string kind, Func<FieldReader, T> parse)
    {
        var value = Typed(name, "an array of objects", static v => v.IsArray && AllObjects(v) ? (true, v) : default);
        if (value.IsUndefined)
        {
            return default;
        }
        var list = new List<T>(value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            list.Add(parse(new FieldReader(context, path.Field(name).Item(i), kind, value[i])));
        }
        return list.ToEquatableArray();
    }

    public EquatableArray<T> RequiredObjects<T>(string name, string kind, Func<FieldReader, T> parse)
    {
        var list = Objects(name, kind, parse);
        Required(name, list.IsDefault ? null : name);
        return list.IsDefault ? [] : list;
    }

    /// <summary>The members of an object field as it stands: names and values in order.</summary>
    public Json RequiredMembers(string name)
    {
        var value = Typed(name, "an object", static v => v.IsObject ? (true, v) : default, ServiceObject);
        Required(name, value.IsUndefined ? null : name);
        return value;
    }

    /// <summary>
    /// The fields of the object that no one has asked for; each is reported, and so are the required ones that are
    /// missing. To be called last.
    /// </summary>
    public Json Rest()
    {
        if (missing is not null)
        {
            Error(
                AslCodes.MissingField,
                $"{CapitalWhat} needs the field{(missing.Count > 1 ? "s" : "")} {MessageText.List(missing)}.",
                service: SchemaRefusal.Required(path, missing)
            );
        }
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
                    $"{CapitalWhat} has no field {(Json)keys[i]}; it is kept and has no effect."
                );
            }
        }
        return rest?.ToJson() ?? Json.Undefined;
    }

    /// <summary>Reports an error.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="field">The field that it is about; absent for the object.</param>
    /// <param name="service">How the service refuses it, if it does.</param>
    public void Error(string code, string message, string? field = null, ServiceRefusal? service = null) =>
        context.Report(code, DiagnosticSeverity.Error, field is null ? path : path.Field(field), message, service);

    private T? Required<T>(string name, T? value)
        where T : class
    {
        if (value is null && !Has(name))
        {
            (missing ??= []).Add(name);
        }
        return value;
    }

    /// <summary>A field of a type.</summary>
    /// <param name="name">The field.</param>
    /// <param name="expected">What it must be, for messages.</param>
    /// <param name="convert">Gives its value if it is that.</param>
    /// <param name="refusal">What the service says if it is not, where that is known.</param>
    private T? Typed<T>(string name, string expected, Func<Json, (bool Ok, T? Value)> convert, string? refusal = null)
    {
        var at = Find(name);
        if (at < 0)
        {
            return default;
        }
        var value = fields.Values[at];
        var (ok, converted) = convert(value);
        if (ok)
        {
            read[at] = true;
            return converted;
        }
        Error(
            AslCodes.WrongType,
            $"The field \"{name}\" must be {expected}, and is {MessageText.Describe(value)}.",
            name,
            SchemaRefusal.At(path.Field(name), refusal)
        );
        return default;
    }

    /// <summary>The position of a field, or -1. Objects of a definition are small: a scan is faster than hashing.</summary>
    private int Find(string name)
    {
        var keys = fields.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (string.Equals(keys[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
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
}
