using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflows.Serialization;
using Workflows.Serialization.Converters;
using Workflows.Serialization.Shapes;

namespace Workflows;

/// <summary>
/// The JSON form of .NET values: one for definitions, the engine, the hosts of tasks, and tests.
/// </summary>
/// <remarks>
/// <para>
/// Members have camelCase names (<see cref="JsonPropertyNameAttribute"/> wins) and stand in the order of their
/// declaration, those of a base class first. Enums are their names, dates ISO 8601, <see cref="Guid"/> and
/// <see cref="TimeSpan"/> text, numbers exact. Tuples are arrays. A value of a polymorphic type
/// (<see cref="JsonDerivedTypeAttribute"/>) has its discriminator first when written and anywhere when read.
/// </para>
/// <para>
/// F#: <c>None</c> is null; a union case without fields is its name as a string, any other an object whose
/// <c>$type</c> is the case's name as declared, followed by the fields, unnamed ones as <c>item</c> or
/// <c>item1</c>, <c>item2</c>; <c>unit</c> is null, and also read from <c>{}</c>. Computed members of records are no
/// part of the form.
/// </para>
/// <para>
/// Reading fails where the shape is wrong and never fills in a default silently. A field must be there if it is
/// <see langword="required"/>, a constructor's parameter without a default, or a field of an F# record or case. It may
/// be absent, and then is null, if its type is an option, a <see cref="Nullable{T}"/>, or annotated as nullable
/// (<c>string?</c>) and not <see langword="required"/>. Null is accepted where the annotations of C# allow it, in code
/// without annotations, and for options; no other F# type is null. Where no annotation can be seen, which is so for
/// the type asked for and its type arguments, null is refused. Fields that the type does not have are passed over.
/// </para>
/// </remarks>
public static class WorkflowJson
{
    /// <summary>
    /// The options that give this form to <see cref="JsonSerializer"/>; read-only. Make your own as a copy
    /// (<c>new JsonSerializerOptions(WorkflowJson.Options)</c>), so that they keep it. <see cref="JsonSerializer"/>
    /// itself checks less than <see cref="FromJson{T}"/> does: null inside of collections passes, and its errors are its own.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The JSON form of a value.</summary>
    /// <typeparam name="T">The type that the reader will ask for; a base type adds the discriminator.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    /// <exception cref="JsonException">
    /// The value holds null where its type does not allow it, or something that JSON has no form for.
    /// </exception>
    /// <exception cref="NotSupportedException">The type has no JSON form.</exception>
    public static Json ToJson<T>(T value, JsonSerializerOptions? options = null) => ToJson(value, typeof(T), options);

    /// <inheritdoc cref="ToJson{T}"/>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that the reader will ask for; a base type adds the discriminator.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of type <paramref name="type"/>.</exception>
    public static Json ToJson(object? value, Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (value is Json already && type == typeof(Json))
        {
            return already;
        }
        options ??= Options;
        try
        {
            return JsonText.Write(value, options.GetTypeInfo(type));
        }
        catch (Exception error) when (WritingErrors.IsAboutValue(error))
        {
            throw WritingErrors.Explain(value, type, options, error);
        }
    }

    /// <summary>The value that has a JSON form.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="json">The JSON form.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    /// <exception cref="JsonException">
    /// The shape is wrong. The message says what was expected and what was found, <see cref="JsonException.Path"/>
    /// where: <c>$.items[2].price</c>.
    /// </exception>
    /// <exception cref="NotSupportedException">The type has no JSON form.</exception>
    public static T FromJson<T>(Json json, JsonSerializerOptions? options = null) =>
        (T)FromJson(json, typeof(T), options)!;

    /// <inheritdoc cref="FromJson{T}"/>
    /// <param name="json">The JSON form.</param>
    /// <param name="type">The type to read.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    public static object? FromJson(Json json, Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type == typeof(Json))
        {
            return json;
        }
        options ??= Options;
        var contract = options.GetTypeInfo(type);
        var root = ShapeCatalog.Of(options).Root(type);
        if (root.Check(json, thorough: false) is { } error)
        {
            throw error.ToException();
        }
        var value = json.IsUndefined ? Json.Null : json;
        try
        {
            return JsonText.Read(value, contract);
        }
        catch (Exception failure) when (failure is not NotSupportedException)
        {
            throw (root.Check(value, thorough: true) ?? ReadingErrors.ToShapeError(failure)).ToException(failure);
        }
    }

    /// <summary>The name in JSON of a property or field; <see langword="null"/> if it is no part of the JSON form.</summary>
    /// <param name="member">A member of a class, record or union case.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    public static string? NameOf(MemberInfo member, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(member);
        var owner = member.ReflectedType ?? member.DeclaringType;
        return owner is null
            ? null
            : FieldsOf(owner, options)
                .Concat(UnionOf(owner, options)?.Cases.SelectMany(static c => c.Fields) ?? [])
                .FirstOrDefault(field => field.Member.HasSameMetadataDefinitionAs(member))
                ?.Name;
    }

    /// <summary>
    /// The fields of the object that a type's JSON form is, in order, as far as reading takes them back; empty if the
    /// form is no object.
    /// </summary>
    /// <param name="type">A class, record or other type.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    public static IReadOnlyList<JsonField> FieldsOf(Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonFields.Of(type, options ?? Options);
    }

    /// <summary>The form of an F# union; <see langword="null"/> if the type is none.</summary>
    /// <param name="type">A union, or the class of one of its cases.</param>
    /// <param name="options">Other options than <see cref="Options"/>, made as a copy of them.</param>
    /// <exception cref="InvalidOperationException">Two names of the union are the same in JSON.</exception>
    public static JsonUnion? UnionOf(Type type, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ((options ?? Options).GetTypeInfo(type).Converter as IUnionConverter)?.Union;
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            AllowOutOfOrderMetadataProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = Json.MaxDepth,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ContractRules.Apply } },
        };
        options.Converters.Add(new JsonValueConverter());
        options.Converters.Add(new DataConverterFactory());
        options.Converters.Add(new WholeNumberConverterFactory());
        options.MakeReadOnly();
        return options;
    }
}
