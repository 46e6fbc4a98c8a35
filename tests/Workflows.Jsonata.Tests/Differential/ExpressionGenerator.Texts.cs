namespace Workflows.Jsonata.Tests.Differential;

/// <content>Strings.</content>
internal sealed partial class ExpressionGenerator
{
    private Term Text(Surroundings at, int depth)
    {
        if (depth <= 0 || OneIn(5))
        {
            return OneIn(2) ? TextLiteral() : Selected(Shape.Text, at, depth) ?? TextLiteral();
        }
        Term Inner() => Of(Shape.Text, at, depth - 1);
        Term Number() => Of(Shape.Number, at, depth - 1);

        switch (random.Next(25))
        {
            case 0 or 1:
                return Term.Infix(Inner(), Pick<string>(" & ", "&"), 50, OneIn(3) ? Any(at, depth - 1) : Inner());
            case 2:
                return Term.Call("$string", Any(at, depth - 1));
            case 3:
                return Term.Call("$string", Any(at, depth - 1), Boolean(at, 0));
            case 4:
                return Term.Call("$substring", Inner(), Integer(-4, 4));
            case 5:
                return Term.Call("$substring", Inner(), Integer(-4, 4), OneIn(3) ? Number() : Integer(-1, 4));
            case 6:
                return Term.Call(Pick<string>("$substringBefore", "$substringAfter"), Inner(), Inner());
            case 7:
                return Term.Call(Pick<string>("$uppercase", "$lowercase", "$trim"), Inner());
            case 8:
                return Term.Call("$pad", Inner(), Integer(-12, 12));
            case 9:
                return Term.Call(
                    "$pad",
                    Inner(),
                    Integer(-12, 12),
                    OneIn(3) ? Inner() : Pick("'-'", "'ab'", "'😀'", "''")
                );
            case 10:
                return Term.Call("$replace", Inner(), Pattern(at, depth), Replacement(at, depth));
            case 11:
                return Term.Call("$replace", Inner(), Pattern(at, depth), Replacement(at, depth), Integer(-1, 3));
            case 12:
                return Term.Call("$join", Of(Shape.Texts, at, depth - 1));
            case 13:
                return Term.Call("$join", Of(Shape.Texts, at, depth - 1), OneIn(3) ? Inner() : Pick("', '", "''"));
            case 14:
                // Whole numbers beyond a double's precision have digits there that say nothing.
                return Term.Call(
                    "$formatBase",
                    Term.Infix(Number(), " % ", 60, Term.Leaf("1e9")),
                    Pick("2", "8", "10", "16", "36", "1", "2.5")
                );
            case 15:
                return Term.Call(
                    Pick<string>("$encodeUrl", "$encodeUrlComponent", "$decodeUrl", "$decodeUrlComponent"),
                    Inner()
                );
            case 16:
                var encoded = Term.Call("$base64encode", Pick("'abc'", "'x y'", "''", "name"));
                return OneIn(2) ? encoded : Term.Call("$base64decode", encoded);
            case 17:
                return Term.Call("$type", OneIn(4) ? FunctionOf([], Shape.Number, at, 0) : Any(at, depth - 1));
            case 18:
                return Term.Call(
                    "$fromMillis",
                    Pick("0", "1521801216617", "-1", "951782400000", "1e12", "4102444799999")
                );
            case 19:
                return Term.Postfix(Of(Shape.Texts, at, depth - 1), Pick(75, 80), 80, ["[", "]"], Integer(-2, 3));
            case 20:
                return Term.Infix(
                    Inner(),
                    " ~> ",
                    40,
                    Pick(
                        "$uppercase",
                        "$trim ~> $lowercase",
                        "$substring(1)",
                        "$string()",
                        "$pad(?, 5, '.')",
                        "$length"
                    )
                );
            case 21:
                return Term.Step(
                    Inner(),
                    Pick("$uppercase($)", "$string()", "$length()", "$substringBefore('a')", "$trim()")
                );
            case 22:
                return Picture();
            case 23:
                // The context stands in for the string.
                return Pick(
                    "$string()",
                    "$uppercase()",
                    "$type($)",
                    "$trim()",
                    "$substring(1)",
                    "$pad(6)",
                    "$base64encode()"
                );
            default:
                return Selected(Shape.Text, at, depth) ?? TextLiteral();
        }
    }

    private Term TextLiteral() =>
        Pick(
            "'a'",
            "\"Ann\"",
            "''",
            "'pen'",
            "\"a b\"",
            "'k\\u00e9y'",
            "\"😀x\"",
            "'\\ud83d\\ude00'",
            "\"tab\\there\"",
            "'it\"s'",
            "\"\\\\\"",
            "'-5'",
            "'x-y-z'",
            "'Hello World'"
        );

    /// <summary>What a string is searched for: a string or a regular expression.</summary>
    private Term Pattern(Surroundings at, int depth) =>
        random.Next(4) switch
        {
            0 => Of(Shape.Text, at, depth - 1),
            1 => Pick("'a'", "'e'", "' '", "'-'"),
            _ => Regex(),
        };

    private Term Regex() =>
        Pick(
            "/a/",
            "/[aeiou]/i",
            "/\\d+/",
            "/(\\w)(\\w)/",
            "/^./",
            "/\\s+/",
            "/[^a-z]/i",
            "/(a|b)c?/",
            "/n$/",
            "/./",
            "/(x)?e/",
            "/\\bt/i",
            "/(?:an)+/",
            "/[\\/-]/",
            "/e|(n)/m",
            "/(.)\\1/",
            "/(?=n)n/",
            "/x*/",
            "/\\u00e9|[\\W]/",
            "/^(.*?)(\\s|$)/m"
        );

    private Term Replacement(Surroundings at, int depth) =>
        random.Next(5) switch
        {
            0 => Of(Shape.Text, at, depth - 1),
            1 => Pick(
                "function($m){ '<' & $m.match & '>' }",
                "function($m){ $uppercase($m.match) & $m.groups[0] }",
                "function($m){ $string($m.start) & $string($m.end) }",
                "function($m){ $m.start }"
            ),
            _ => Pick("'$1-$2'", "'[$0]'", "'$$'", "'$'", "'x'", "''", "'$12$3'", "'$a'"),
        };
}
