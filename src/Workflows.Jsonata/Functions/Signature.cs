namespace Workflows.Jsonata.Functions;

/// <summary>What arguments a function takes.</summary>
internal sealed class Signature
{
    private readonly Parameter[] parameters;
    private readonly bool isPlain;

    private Signature(List<Parameter> parameters)
    {
        this.parameters = [.. parameters];
        isPlain = !parameters.Exists(static parameter => parameter.Repeats);
    }

    /// <summary>The number of parameters.</summary>
    public int Count => parameters.Length;

    /// <summary>The parameters.</summary>
    public ReadOnlySpan<Parameter> Parameters => parameters;

    /// <summary>Reads a signature.</summary>
    /// <exception cref="JsonataException">The text is no signature; its position is the offset in the text.</exception>
    public static Signature Parse(string text) => new(SignatureParser.Parse(text));

    /// <summary>The type of a value.</summary>
    public static TypeSet TypeOf(Json value) =>
        value.Reference switch
        {
            string => TypeSet.String,
            JsonNumber => TypeSet.Number,
            JsonMembers => TypeSet.Object,
            JsonItems => TypeSet.Array,
            JsonataFunction => TypeSet.Function,
            null => TypeSet.Missing,
            _ => value.IsNull ? TypeSet.Null : TypeSet.Boolean,
        };

    /// <summary>
    /// Whether the arguments fit just as they are, one for each parameter but optional ones at the end, so that
    /// <see cref="Fit"/> need not run.
    /// </summary>
    public bool Fits(ReadOnlySpan<Json> arguments)
    {
        if (!isPlain || arguments.Length > parameters.Length)
        {
            return false;
        }
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!FitsAsIs(parameters[i], arguments[i]))
            {
                return false;
            }
        }
        foreach (var leftOut in parameters.AsSpan(arguments.Length))
        {
            if (!leftOut.IsOptional || leftOut.TakesContext)
            {
                return false;
            }
        }
        return true;
    }

    private static bool FitsAsIs(Parameter parameter, Json argument)
    {
        var type = TypeOf(argument);
        return parameter.Takes(type)
            && (
                !parameter.IsArray
                || type == TypeSet.Missing
                || (type == TypeSet.Array && (parameter.Subtype is null || ItemsFit(parameter, argument, type)))
            );
    }

    /// <summary>
    /// The arguments as the function gets them: the context in place of one left out, single values made arrays.
    /// </summary>
    /// <exception cref="JsonataException">The arguments do not fit.</exception>
    public Json[] Fit(ReadOnlySpan<Json> arguments, Json context)
    {
        var taken = parameters.Length <= 16 ? stackalloc int[parameters.Length] : new int[parameters.Length];
        if (!Match(arguments, 0, 0, parameters.Length, toEnd: true, taken))
        {
            throw Mismatch(arguments, taken);
        }
        var fitted = new List<Json>(parameters.Length);
        var at = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (taken[i] == 0)
            {
                fitted.Add(parameter.TakesContext ? Context(parameter, context, at) : At(arguments, at));
                // An argument that a parameter did not take is passed all the same, unless the context took its place.
                at += parameter.TakesContext ? 0 : 1;
            }
            for (var n = 0; n < taken[i]; n++, at++)
            {
                var argument = At(arguments, at);
                fitted.Add(parameter.IsArray ? AsArray(parameter, argument, at) : argument);
            }
        }
        return [.. fitted];
    }

    /// <summary>
    /// Finds how many arguments each parameter takes, trying more before fewer, as the regular expression that a
    /// signature stands for would.
    /// </summary>
    private bool Match(
        ReadOnlySpan<Json> arguments,
        int parameter,
        int at,
        int parameterCount,
        bool toEnd,
        Span<int> taken
    )
    {
        if (parameter == parameterCount)
        {
            return !toEnd || at == arguments.Length;
        }
        StackGuard.Check();
        var current = parameters[parameter];
        var most = 0;
        while (
            at + most < arguments.Length
            && current.Takes(TypeOf(arguments[at + most]))
            && (current.Repeats || most == 0)
        )
        {
            most++;
        }
        for (var n = most; n >= (current.IsOptional ? 0 : 1); n--)
        {
            if (Match(arguments, parameter + 1, at + n, parameterCount, toEnd, taken))
            {
                taken[parameter] = n;
                return true;
            }
        }
        return false;
    }

    private static Json At(ReadOnlySpan<Json> arguments, int index) =>
        index < arguments.Length ? arguments[index] : default;

    private static Json Context(Parameter parameter, Json context, int at) =>
        parameter.Takes(TypeOf(context))
            ? context
            : throw new JsonataException("T0411") { Value = context, Index = at + 1 };

    private static Json AsArray(Parameter parameter, Json argument, int at)
    {
        var type = TypeOf(argument);
        if (type == TypeSet.Missing)
        {
            return default;
        }
        if (parameter.Subtype is not null && !ItemsFit(parameter, argument, type))
        {
            throw new JsonataException("T0412")
            {
                Value = argument,
                Index = at + 1,
                Value2 = Plural(parameter.Subtype),
            };
        }
        return type == TypeSet.Array
            ? argument
            : Json.FromReference(new JsonItems([argument], 1, ArrayTraits.Unsealed));
    }

    private static bool ItemsFit(Parameter parameter, Json argument, TypeSet type)
    {
        if (type != TypeSet.Array)
        {
            return parameter.Subtype!.Length == 1 && type == parameter.ItemType;
        }
        if (parameter.ItemType == TypeSet.Number)
        {
            return AreNumbers(argument.Items);
        }
        foreach (var item in argument.Items)
        {
            if (TypeOf(item) != parameter.ItemType)
            {
                return false;
            }
        }
        return true;
    }

    private static bool AreNumbers(ReadOnlySpan<Json> items)
    {
        foreach (ref readonly var item in items)
        {
            if (!item.IsNumber)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Which argument is at fault: the first that the parameters, taken one by one, cannot place.</summary>
    private JsonataException Mismatch(ReadOnlySpan<Json> arguments, Span<int> taken)
    {
        var placed = 0;
        for (var count = 1; count <= parameters.Length; count++)
        {
            if (!Match(arguments, 0, 0, count, toEnd: false, taken))
            {
                break;
            }
            placed = 0;
            foreach (var n in taken[..count])
            {
                placed += n;
            }
        }
        return new JsonataException("T0410")
        {
            Value = placed < arguments.Length ? arguments[placed] : default,
            Index = placed + 1,
        };
    }

    private static Json Plural(string subtype) =>
        subtype switch
        {
            "a" => "arrays",
            "b" => "booleans",
            "f" => "functions",
            "n" => "numbers",
            "o" => "objects",
            "s" => "strings",
            _ => Json.Undefined,
        };
}
