namespace Workflows.Jsonata.Tests.Differential;

/// <content>Functions as values.</content>
internal sealed partial class ExpressionGenerator
{
    /// <summary>An expression for a function.</summary>
    private Term FunctionOf(Shape[] parameters, Shape result, Surroundings at, int depth)
    {
        if (parameters.Length > 0 && OneIn(5) && BuiltIn(parameters, result) is { } builtIn)
        {
            return builtIn;
        }
        var known = at.Functions.FindAll(function => function.Result.Fits(result));
        if (known.Count > 0 && OneIn(3))
        {
            return Term.Leaf("$" + known[random.Next(known.Count)].Name);
        }
        return Lambda(parameters, result, at, depth, hasSignature: OneIn(6));
    }

    private Term Lambda(Shape[] parameters, Shape result, Surroundings at, int depth, bool hasSignature)
    {
        // A function may take fewer than it is given.
        var taken = parameters.Length > 1 && OneIn(8) ? parameters[..random.Next(1, parameters.Length)] : parameters;
        var inside = at;
        var declared = new List<string>();
        foreach (var parameter in taken)
        {
            var name = OneIn(8) && declared.Count == 0 ? "who" : NewName();
            inside = inside.With(name, parameter);
            declared.Add("$" + name);
        }
        var head = Pick<string>("function", "function", "λ") + "(" + string.Join(", ", declared) + ")";
        return Term.Bracketed(
            [head + (hasSignature ? Signature(taken, result) : "") + "{ ", " }"],
            Of(result, inside, depth - 1)
        );
    }

    private string Signature(Shape[] parameters, Shape result)
    {
        var text = string.Concat(
            parameters.Select(shape => Letter(shape) + (OneIn(5) ? Pick<string>("-", "?", "+") : ""))
        );
        return "<" + text + (OneIn(2) ? ":" + Letter(result) : "") + ">";
    }

    private string Letter(Shape shape) =>
        OneIn(4)
            ? Pick<string>("x", "j", "(ns)", "(asb)", "a<n>", "x")
            : shape.Kind switch
            {
                ShapeKind.Number => "n",
                ShapeKind.Text => "s",
                ShapeKind.Boolean => "b",
                ShapeKind.Array => "a",
                _ => "o",
            };

    private Term? BuiltIn(Shape[] parameters, Shape result) =>
        (parameters[0].Kind, result.Kind) switch
        {
            (ShapeKind.Text, ShapeKind.Text) => Pick(
                "$uppercase",
                "$trim",
                "$lowercase",
                "$substring(?, 1)",
                "$string",
                "$trim ~> $uppercase",
                "$replace(?, 'a', 'b')",
                "$pad(?, 4, '*')"
            ),
            (ShapeKind.Text, ShapeKind.Number) => Pick("$length", "$trim ~> $length", "$count"),
            (ShapeKind.Text, ShapeKind.Boolean) => Pick("$contains(?, 'a')", "$exists", "$boolean", "/a/"),
            (ShapeKind.Number, ShapeKind.Number) => Pick(
                "$floor",
                "$abs",
                "$round(?, 1)",
                "$power(?, 2)",
                "$sum",
                "$ceil"
            ),
            (ShapeKind.Number, ShapeKind.Text) => Pick("$string", "$formatBase(?, 2)", "$type"),
            (ShapeKind.Array, ShapeKind.Number) => Pick("$count", "$count ~> $string ~> $number"),
            (ShapeKind.Object, ShapeKind.Object) => Pick("$merge", "|$|{'n': 1}|", "$sift(?, $boolean)", "$clone"),
            (ShapeKind.Object, ShapeKind.Array) => Pick("$keys", "$spread", "$append(?, 1)"),
            (_, ShapeKind.Boolean) => Pick("$boolean", "$not", "$exists"),
            (_, ShapeKind.Text) => Pick("$string", "$type"),
            _ => null,
        };

    /// <summary>A function that is bound and called: directly, in a chain, partially, or as one that makes another.</summary>
    private Term Called(Shape result, Surroundings at, int depth)
    {
        var name = NewName();
        var parameters = new[] { AnyShape(), AnyShape() }[..random.Next(3)];
        var way = random.Next(5);
        // A function that is an argument is called without a context in the reference, whatever its signature says.
        var function = Lambda(parameters, result, at, depth - 1, hasSignature: way != 3 && OneIn(6));
        var inside = at with { Functions = at.Functions.Add((name, parameters, result)) };
        var arguments = System.Array.ConvertAll(parameters, parameter => Of(parameter, inside, depth - 2));
        var variable = "$" + name;
        var call = way switch
        {
            0 when arguments.Length > 0 => Term.Infix(
                arguments[0],
                " ~> ",
                40,
                Term.Call(variable, arguments.AsSpan(1))
            ),
            1 when arguments.Length == 1 => Term.Infix(arguments[0], " ~> ", 40, Term.Leaf(variable)),
            2 when arguments.Length == 2 => Term.Postfix(
                Term.Call(variable, Term.Leaf("?"), arguments[1]),
                80,
                80,
                ["(", ")"],
                arguments[0]
            ),
            3 => Term.Call("($f := function($g){ function($x){ $g($x) } }; $f(" + variable + "))", arguments),
            _ => Term.Call(variable, arguments),
        };
        return Term.Block(
            Term.Bracketed([variable + " := ", ""], function),
            OneIn(3) ? Of(result, inside, depth - 1) : call
        );
    }
}
