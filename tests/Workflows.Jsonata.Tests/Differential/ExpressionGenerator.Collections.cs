namespace Workflows.Jsonata.Tests.Differential;

/// <content>Arrays and objects.</content>
internal sealed partial class ExpressionGenerator
{
    private Term Array(Shape shape, Surroundings at, int depth)
    {
        var item = shape.Of!;
        if (depth <= 0 || OneIn(5))
        {
            return Selected(shape, at, depth) ?? Constructed(item, at, depth);
        }
        Term Inner() => Of(shape, at, depth - 1);

        switch (random.Next(21))
        {
            case 0 or 1:
                return Constructed(item, at, depth);
            case 2:
                return Filtered(Inner(), item, Aside(at), depth);
            case 3:
                return Sorted(Inner(), item, Aside(at), depth);
            case 4:
                return Term.Call(Pick<string>("$reverse", "$distinct"), Inner());
            case 5:
                return Term.Call("$append", Inner(), OneIn(3) ? Of(item, at, depth - 1) : Inner());
            case 6:
                return Term.Call("$filter", Inner(), FunctionOf([item, Shape.Number], Shape.Boolean, at, depth - 1));
            case 7:
                return MappedBy(item, at, depth);
            case 8:
                return Term.Call("$sort", Inner(), FunctionOf([item, item], Shape.Boolean, at, depth - 1));
            case 9 when item.Kind is ShapeKind.Number or ShapeKind.Text:
                return Term.Call("$sort", Inner());
            case 10 when item.Kind == ShapeKind.Number:
                return OneIn(2)
                    ? Term.Bracketed(["[", "..", "]"], Integer(-2, 2), Integer(-3, 6))
                    : Term.Bracketed(["[1..", ", ", "]"], Integer(0, 4), Number(at, depth - 1));
            case 11 when item.Kind == ShapeKind.Text:
                return random.Next(4) switch
                {
                    0 => Term.Call("$split", Of(Shape.Text, at, depth - 1), Pattern(at, depth)),
                    1 => Term.Call("$split", Of(Shape.Text, at, depth - 1), Pattern(at, depth), Integer(-1, 3)),
                    2 => Term.Call("$keys", Any(at, depth - 1)),
                    _ => Term.Step(
                        Term.Call("$match", Of(Shape.Text, at, depth - 1), Regex()),
                        Pick("match", "groups")
                    ),
                };
            case 12:
                return Stepped(shape, at, depth);
            case 13:
                return TuplePath(shape, at, depth);
            case 14:
                return Term.Postfix(Inner(), Pick(75, 80), 80, ["[]"]);
            case 15:
                return Term.Call(
                    "$each",
                    AnyObject(at, depth - 1),
                    FunctionOf([AnyShape(), Shape.Text], item, at, depth - 1)
                );
            case 16:
                return Term.Call("$zip", Inner(), Any(at, depth - 1));
            case 17:
                return Term.Call("$spread", OneIn(3) ? Any(at, depth - 1) : AnyObject(at, depth - 1));
            case 18:
                return Term.Call(
                    "$reduce",
                    Inner(),
                    FunctionOf([shape, item], shape, at, depth - 1),
                    Pick("[]", "[1]", "''")
                );
            case 19 when item.Kind == ShapeKind.Object:
                return Term.Call("$match", Of(Shape.Text, at, depth - 1), Regex());
            default:
                return Selected(shape, at, depth) ?? Constructed(item, at, depth);
        }
    }

    private Term Constructed(Shape item, Surroundings at, int depth)
    {
        var items = new Term[random.Next(4)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Of(item, at, depth - 1);
        }
        return Term.List("[", ", ", "]", items);
    }

    /// <summary><c>left[condition]</c>, or an index.</summary>
    private Term Filtered(Term left, Shape item, Surroundings at, int depth) =>
        Term.Postfix(
            left,
            Pick(75, 80),
            80,
            ["[", "]"],
            random.Next(5) switch
            {
                0 => Integer(-2, 3),
                1 => Pick("[0, 1]", "[-1]", "[1..2]", "0.9", "$", "*", "[]"),
                _ => Of(Shape.Boolean, InsideOf(item, at), depth - 1),
            }
        );

    /// <summary><c>left^(terms)</c></summary>
    private Term Sorted(Term left, Shape item, Surroundings at, int depth)
    {
        var terms = new Term[random.Next(1, 3)];
        for (var i = 0; i < terms.Length; i++)
        {
            var key = OneIn(2) ? Shape.Number : Shape.Text;
            terms[i] = Term.Bracketed([Pick<string>("", "<", ">"), ""], Of(key, InsideOf(item, at), depth - 2));
        }
        return Term.Postfix(left, 75, 40, ["^", ""], Term.List("(", ", ", ")", terms));
    }

    /// <summary><c>$map</c> over an array of anything.</summary>
    private Term MappedBy(Shape item, Surroundings at, int depth)
    {
        var from = AnyShape();
        var source = Of(Shape.ArrayOf(from), at, depth - 1);
        Shape[] parameters = OneIn(3) ? [from, Shape.Number, Shape.ArrayOf(from)] : [from];
        return Term.Call("$map", source, FunctionOf(parameters, item, at, depth - 1));
    }

    /// <summary>A path whose last step is an expression: <c>array.(…)</c>.</summary>
    private Term Stepped(Shape shape, Surroundings at, int depth)
    {
        var from = AnyShape();
        var source = Of(OneIn(3) ? from : Shape.ArrayOf(from), at, depth - 1);
        var inside = OneIn(4) ? at.Within(from) : at.At(from);
        var step = random.Next(4) switch
        {
            0 => Term.List("[", ", ", "]", Any(inside, depth - 1), Any(inside, depth - 2)),
            1 => ObjectConstructor(inside, depth),
            2 => Term.Block(Of(shape, inside, depth - 1)),
            _ => Term.Block(Of(shape.Of ?? shape, inside, depth - 1)),
        };
        return Term.Step(source, step);
    }

    private Term AnyObject(Surroundings at, int depth) =>
        Of(Pick(Shape.Item, Shape.Place, Shape.Inner, Shape.Address, Shape.Root), at, depth);

    /// <summary>The same place where <c>%</c> is mostly not used, as what it stands for may be unknown.</summary>
    private Surroundings Aside(Surroundings at) => OneIn(8) ? at : at with { Parents = [] };

    /// <summary>What a predicate or order finds: a parent only where the context has one.</summary>
    private static Surroundings InsideOf(Shape item, Surroundings at) =>
        at.Parents.IsEmpty ? at.At(item) : at.Within(item);

    private Term Object(Shape shape, Surroundings at, int depth)
    {
        if (depth <= 0 || OneIn(4))
        {
            return Selected(shape, at, depth) ?? ShapedConstructor(shape, at, depth - 1);
        }
        Term Inner() => Of(shape, at, depth - 1);
        Term Many() => Of(Shape.ArrayOf(shape), at, depth - 1);

        switch (random.Next(13))
        {
            case 0 or 1:
                return ShapedConstructor(shape, at, depth - 1);
            case 2:
                return ObjectConstructor(at, depth);
            case 3:
                return Term.Call(
                    "$merge",
                    OneIn(2) ? Many() : Term.List("[", ", ", "]", Inner(), ObjectConstructor(at, depth))
                );
            case 4:
                return Term.Call("$sift", Inner(), FunctionOf([AnyShape(), Shape.Text], Shape.Boolean, at, depth - 1));
            case 5:
                return Grouped(at, depth);
            case 6:
                return Transformed(Inner(), shape, at, depth);
            case 7:
                return Term.Call("$single", Many(), FunctionOf([shape], Shape.Boolean, at, depth - 1));
            case 8:
                return Term.Postfix(Many(), Pick(75, 80), 80, ["[", "]"], Integer(-2, 2));
            case 9:
                return Grouped(at, depth);
            case 10:
                return Term.Call("$clone", Inner());
            case 11:
                return OneIn(5) ? Term.Call("$error", Of(Shape.Text, at, 0)) : Selected(shape, at, depth) ?? Inner();
            default:
                return OneIn(3)
                    ? Term.Block(
                        Term.Call(
                            "$assert",
                            OneIn(4) ? Of(Shape.Boolean, at, 0) : Term.Leaf("true"),
                            Of(Shape.Text, at, 0)
                        ),
                        Inner()
                    )
                    : Selected(shape, at, depth) ?? ObjectConstructor(at, depth);
        }
    }

    /// <summary>An object with some fields of a shape.</summary>
    private Term ShapedConstructor(Shape shape, Surroundings at, int depth)
    {
        var pairs = new List<Term>();
        foreach (var (name, field) in shape.Fields)
        {
            if (!OneIn(3))
            {
                pairs.Add(Pair(Quoted(name), Of(field, at, depth - 1)));
            }
        }
        return Term.List("{", ", ", "}", [.. pairs]);
    }

    private Term ObjectConstructor(Surroundings at, int depth)
    {
        var pairs = new Term[random.Next(1, 4)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = Pair(Key(i, at, depth), Any(at, depth - 1));
        }
        return Term.List("{", ", ", "}", pairs);
    }

    /// <summary>A key; those of different numbers differ as a rule.</summary>
    private Term Key(int number, Surroundings at, int depth)
    {
        string[] names = ["'a'", "'b'", "'name'", "\"total\"", "'n'", "'x y'"];
        return OneIn(4) ? Term.Infix(Pick("'k'", "'x'", "\"a\""), " & ", 50, Of(Shape.Text, at, depth - 2))
            : OneIn(10) ? Pick(names)
            : Term.Leaf(names[(number + random.Next(2)) % names.Length]);
    }

    /// <summary>Items grouped by a key: <c>items{key: value}</c>.</summary>
    private Term Grouped(Surroundings at, int depth)
    {
        var item = Pick(Shape.Item, Shape.Person, Shape.Part, Shape.Inner);
        var source = Of(Shape.ArrayOf(item), at, depth - 1);
        var inside = Aside(at).At(item);
        var pairs = new Term[random.Next(1, 3)];
        for (var i = 0; i < pairs.Length; i++)
        {
            var key =
                i == 0 && OneIn(2)
                    ? Of(Shape.Text, inside, 0)
                    : Term.Infix(Term.Leaf(i == 0 ? "'k'" : "'g'"), " & ", 50, Any(inside, 1));
            pairs[i] = Pair(key, Any(inside, depth - 1));
        }
        return Term.Postfix(source, 71, 70, ["", ""], Term.List("{", ", ", "}", pairs));
    }

    /// <summary><c>object ~> |location|update, deletion|</c></summary>
    private Term Transformed(Term source, Shape shape, Surroundings at, int depth)
    {
        var location = OneIn(3)
            ? Term.Leaf("$")
            : Pick("parts", "**", "*", "items", "sub", "pets[0]", "$[n > 1]", "addr.geo");
        var update = ObjectConstructor(at.At(shape), depth - 1);
        var transform = OneIn(2)
            ? Term.Bracketed(["|", "|", "|"], location, update)
            : Term.Bracketed(
                ["|", "|", ", ", "|"],
                location,
                update,
                Pick("'name'", "['n', 'price']", "$keys($)[0]", "[]")
            );
        return Term.Infix(source, " ~> ", 40, transform);
    }
}
