namespace Workflows.Jsonata.Functions;

/// <summary>Reads a signature such as <c>&lt;s-nn?:s&gt;</c>. What stands behind the colon, the result, means nothing.</summary>
internal static class SignatureParser
{
    public static List<Parameter> Parse(string text)
    {
        var parameters = new List<Parameter>();
        for (var at = 1; at < text.Length && text[at] != ':'; at++)
        {
            switch (text[at])
            {
                case '-' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { TakesContext = true, IsOptional = true };
                    break;
                case '?' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { IsOptional = true };
                    break;
                case '+' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { Repeats = true };
                    break;
                case '(':
                    parameters.Add(Choice(text, ref at));
                    break;
                case '<' when parameters.Count > 0:
                    parameters[^1] = Parameterized(parameters[^1], text, ref at);
                    break;
                case 'a':
                    parameters.Add(new Parameter(TypeSet.Any) { IsArray = true });
                    break;
                case var letter when TypeOf(letter) is not TypeSet.None and var type:
                    parameters.Add(new Parameter(letter == 'f' ? type : type | TypeSet.Missing));
                    break;
                default:
                    break;
            }
        }
        return parameters;
    }

    public static TypeSet TypeOf(char letter) =>
        letter switch
        {
            's' => TypeSet.String,
            'n' => TypeSet.Number,
            'b' => TypeSet.Boolean,
            'l' => TypeSet.Null,
            'o' => TypeSet.Object,
            'a' => TypeSet.Array,
            'f' => TypeSet.Function,
            'j' => TypeSet.Json,
            'x' => TypeSet.Any,
            _ => TypeSet.None,
        };

    private static Parameter Choice(string text, ref int at)
    {
        var start = at;
        at = Close(text, at, '(', ')');
        var choice = text[(start + 1)..Math.Min(at, text.Length)];
        if (choice.Contains('<', StringComparison.Ordinal))
        {
            throw new JsonataException("S0402") { Position = start, Value = choice };
        }
        var types = TypeSet.Missing;
        foreach (var letter in choice)
        {
            types |= TypeOf(letter);
        }
        return new Parameter(types);
    }

    private static Parameter Parameterized(Parameter parameter, string text, ref int at)
    {
        if (!parameter.IsArray && parameter.Types != TypeSet.Function)
        {
            throw new JsonataException("S0401") { Position = at, Value = text[at - 1].ToString() };
        }
        var start = at;
        at = Close(text, at, '<', '>');
        var subtype = text[(start + 1)..Math.Min(at, text.Length)];
        return parameter with
        {
            Subtype = subtype,
            ItemType = parameter.IsArray && subtype.Length > 0 ? TypeOf(subtype[0]) : null,
        };
    }

    /// <summary>The place of the bracket that closes the one at <paramref name="at"/>, or the end of the text.</summary>
    private static int Close(string text, int at, char open, char close)
    {
        var depth = 1;
        while (depth > 0 && ++at < text.Length)
        {
            depth +=
                text[at] == open ? 1
                : text[at] == close ? -1
                : 0;
        }
        return at;
    }
}
