namespace Workflows.Jsonata.Tests.Differential;

/// <content>Numbers and truth values.</content>
internal sealed partial class ExpressionGenerator
{
    private Term Number(Surroundings at, int depth)
    {
        if (depth <= 0 || OneIn(5))
        {
            return OneIn(2) ? NumberLiteral() : Selected(Shape.Number, at, depth) ?? NumberLiteral();
        }
        Term Inner() => Of(Shape.Number, at, depth - 1);
        Term Many() => Of(Shape.Numbers, at, depth - 1);

        return random.Next(20) switch
        {
            0 or 1 => Term.Infix(Inner(), Pick<string>(" + ", " - ", "+", "-"), 50, Inner()),
            2 or 3 => Term.Infix(Inner(), Pick<string>(" * ", " / ", " % ", "*", "/"), 60, Inner()),
            4 => Term.Prefix("-", 70, Inner()),
            5 => Term.Call(Pick<string>("$sum", "$max", "$min", "$average", "$count"), Many()),
            6 => Term.Call("$count", Any(at, depth - 1)),
            7 => Term.Call("$length", Of(Shape.Text, at, depth - 1)),
            8 => Term.Call(Pick<string>("$floor", "$ceil", "$abs", "$round"), Inner()),
            9 => Term.Call("$round", Inner(), Integer(-3, 4)),
            10 => Term.Call("$sqrt", OneIn(6) ? Inner() : Term.Call("$abs", Inner())),
            11 => Term.Call("$power", Inner(), Pick("2", "3", "0", "-1", "0.5")),
            12 => Term.Call("$number", NumberText(at, depth)),
            13 => Term.Call(
                "$reduce",
                Many(),
                FunctionOf([Shape.Number, Shape.Number], Shape.Number, at, depth - 1),
                Inner()
            ),
            14 => Term.Call("$reduce", Many(), FunctionOf([Shape.Number, Shape.Number], Shape.Number, at, depth - 1)),
            15 => Term.Infix(Many(), " ~> ", 40, Pick("$sum", "$max", "$count()", "$average()", "$sum()")),
            16 => Selected(Shape.Number, at, depth) ?? NumberLiteral(),
            17 => Term.Postfix(Many(), Pick(75, 80), 80, ["[", "]"], OneIn(3) ? Inner() : Integer(-2, 3)),
            18 => Term.Call(
                "$toMillis",
                Pick(
                    "'2018-03-23T10:33:36.617Z'",
                    "'1970-01-01'",
                    "'2001-02-03T04:05:06Z'",
                    "'2024-02-29T23:59:59.999+02:00'",
                    "'1999'",
                    "'1999-07'",
                    "'yesterday'"
                )
            ),
            _ => Recursive(at, depth),
        };
    }

    private Term NumberLiteral() =>
        Pick("0", "1", "2", "3", "5", "10", "0.5", "1.25", "100", "-4", "1e3", "1e-7", "1e21", "12345.678", "0.1");

    private Term NumberText(Surroundings at, int depth) =>
        random.Next(4) switch
        {
            0 => Term.Call("$string", Number(at, depth - 1)),
            1 => Boolean(at, depth - 1),
            _ => Pick("'10'", "'-5.25'", "'1e3'", "'0x1F'", "'0b101'", "'0o17'", "'007'", "'.5'", "' 12'", "'1e999'"),
        };

    /// <summary>A function that calls itself, in the last place or elsewhere.</summary>
    private Term Recursive(Surroundings at, int depth)
    {
        var (function, parameter) = (NewName(), NewName());
        var inside = at.With(parameter, Shape.Number);
        var last = Of(Shape.Number, inside, depth - 2);
        var call = OneIn(2)
            ? Term.Bracketed(["$" + function + "($" + parameter + " - 1)"])
            : Term.Bracketed(["(", " + $" + function + "($" + parameter + " - 1))"], Of(Shape.Number, inside, 0));
        var body = Term.Open(["", " ? ", " : ", ""], 21, Term.Leaf("$" + parameter + " <= 0"), last, call);
        return Term.Block(
            Term.Bracketed(["$" + function + " := function($" + parameter + "){ ", " }"], body),
            Term.Call("$" + function, Integer(0, 5))
        );
    }

    private Term Boolean(Surroundings at, int depth)
    {
        if (depth <= 0 || OneIn(6))
        {
            return OneIn(3) ? Pick("true", "false") : Selected(Shape.Boolean, at, depth) ?? Pick("true", "false");
        }
        Term Inner(Shape shape) => Of(shape, at, depth - 1);

        var same = AnyShape();
        return random.Next(12) switch
        {
            0 or 1 => Term.Infix(
                Inner(Shape.Number),
                Pick<string>(" < ", " <= ", " > ", " >= ", " = ", " != "),
                40,
                Inner(Shape.Number)
            ),
            2 => Term.Infix(
                Inner(Shape.Text),
                Pick<string>(" < ", " <= ", " > ", " >= ", " = ", " != "),
                40,
                Inner(Shape.Text)
            ),
            3 => Term.Infix(Inner(same), Pick<string>(" = ", " != "), 40, Inner(same)),
            4 => Term.Infix(Inner(Shape.Boolean), " and ", 30, Inner(Shape.Boolean)),
            5 => Term.Infix(Inner(Shape.Boolean), " or ", 25, Inner(Shape.Boolean)),
            6 => Term.Infix(Inner(Shape.Number), " in ", 40, Inner(Shape.Numbers)),
            7 => Term.Infix(Inner(Shape.Text), " in ", 40, Inner(Shape.Texts)),
            8 => Term.Call(Pick<string>("$not", "$boolean", "$exists"), Inner(same)),
            9 => Term.Call("$contains", Inner(Shape.Text), Pattern(at, depth)),
            10 => Selected(Shape.Boolean, at, depth) ?? Term.Leaf("true"),
            _ => Term.Call("$exists", Wild(at, depth - 1)),
        };
    }
}
