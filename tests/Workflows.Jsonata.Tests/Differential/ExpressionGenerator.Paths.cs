namespace Workflows.Jsonata.Tests.Differential;

/// <content>Paths.</content>
internal sealed partial class ExpressionGenerator
{
    /// <summary>A variable or path that leads to a value of a shape; null if there is none.</summary>
    private Term? Selected(Shape wanted, Surroundings at, int depth)
    {
        var choices = new List<Func<Term>>();
        if (at.Context.Fits(wanted))
        {
            choices.Add(static () => Term.Leaf("$"));
        }
        AddRoutes(null, at.Context);
        AddRoutes("$$", Shape.Root);
        foreach (var (name, shape) in at.Variables)
        {
            if (shape.Fits(wanted))
            {
                choices.Add(() => Term.Leaf("$" + name));
            }
            AddRoutes("$" + name, shape);
        }
        var parent = "%";
        foreach (var shape in at.Parents.Take(OneIn(2) ? 0 : 2))
        {
            AddRoutes(parent, shape);
            parent += ".%";
        }
        return choices.Count == 0 ? null : choices[random.Next(choices.Count)]();

        void AddRoutes(string? origin, Shape shape)
        {
            foreach (var route in Route.Between(shape, wanted))
            {
                choices.Add(() => Path(origin, route, at, depth));
            }
            if (wanted.Kind != ShapeKind.Array && Route.Between(shape, Shape.ArrayOf(wanted)) is { Count: > 0 } many)
            {
                var route = many[random.Next(many.Count)];
                choices.Add(() =>
                    Term.Postfix(Path(origin, route, at, depth), Pick(75, 80), 80, ["[", "]"], Integer(-1, 1))
                );
            }
        }
    }

    private Term Path(string? origin, Route route, Surroundings at, int depth)
    {
        var path = origin is null ? null : Term.Leaf(origin);
        foreach (var (name, shape) in route.Steps)
        {
            var step = Name(name, isFirst: path is null);
            path = path is null ? step : Term.Step(path, step);
            var isSelective = depth > 0 && shape is { Kind: ShapeKind.Array, Of.Kind: ShapeKind.Object } && OneIn(4);
            if (isSelective)
            {
                path = Filtered(path, shape.Of!, at.Within(at.Context), depth - 1);
            }
            else if (OneIn(30))
            {
                path = Term.Postfix(path, 75, 80, ["[]"]);
            }
        }
        return path!;
    }

    /// <summary>A field's name, as it may be written.</summary>
    private Term Name(string name, bool isFirst)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || OneIn(30))
        {
            return Term.Leaf("`" + name + "`");
        }
        return (isFirst ? 0 : random.Next(40)) switch
        {
            1 => Quoted(name),
            2 => Term.Leaf("*"),
            3 => Term.Leaf("**"),
            _ => Term.Leaf(name),
        };
    }

    /// <summary>A path that binds variables with <c>@</c> and <c>#</c> and looks at parents with <c>%</c>.</summary>
    private Term TuplePath(Shape shape, Surroundings at, int depth)
    {
        if (at.Context.Kind != ShapeKind.Object)
        {
            at = at.Within(Shape.Root);
        }
        var here = at;
        Term? path = at.Context == Shape.Root && OneIn(2) ? null : Term.Leaf(at.Context == Shape.Root ? "$" : "$$");
        if (path is not null)
        {
            here = here.At(Shape.Root);
        }
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            var fields = System.Array.FindAll(
                here.Context.Fields,
                static field => field.Shape.Kind is ShapeKind.Object or ShapeKind.Array
            );
            if (fields.Length == 0)
            {
                break;
            }
            var (name, fieldShape) = fields[random.Next(fields.Length)];
            var item = fieldShape.Of ?? fieldShape;
            var step = Term.Leaf(name);
            path = path is null ? step : Term.Step(path, step);
            (path, here) = Bind(path, item, here, depth);
        }
        path ??= Term.Leaf("items");
        return random.Next(6) switch
        {
            0 => path,
            1 => Sorted(path, here.Context, here, depth - 1),
            2 => Term.Step(path, ShapedConstructor(Shape.Inner, here, depth - 1)),
            3 => Term.Step(path, ObjectConstructor(here, depth - 1)),
            4 => Term.Postfix(
                path,
                71,
                70,
                ["", ""],
                Term.List("{", ", ", "}", Pair(Of(Shape.Text, here, 0), Any(here, depth - 1)))
            ),
            _ => Term.Step(path, Term.Block(Of(shape.Of ?? shape, here, depth - 1))),
        };
    }

    private (Term Path, Surroundings Here) Bind(Term path, Shape item, Surroundings here, int depth)
    {
        var variable = NewName();
        switch (random.Next(6))
        {
            case 0:
                // The context stays where it was.
                path = Term.Postfix(path, 75, 80, ["@$" + variable]);
                here = here.With(variable, item);
                break;
            case 1:
                path = Term.Postfix(path, 75, 80, ["#$" + variable]);
                here = here.Within(item).With(variable, Shape.Number);
                break;
            case 2:
                path = Term.Postfix(path, 75, 80, ["@$" + variable + "#$" + variable + "i"]);
                here = here.With(variable, item).With(variable + "i", Shape.Number);
                break;
            default:
                here = here.Within(item);
                break;
        }
        if (OneIn(3))
        {
            path = Term.Postfix(path, 75, 80, ["[", "]"], Of(Shape.Boolean, here, depth - 1));
        }
        if (OneIn(8))
        {
            path = Term.Postfix(path, 75, 80, ["#$" + variable + "p"]);
            here = here.With(variable + "p", Shape.Number);
        }
        if (OneIn(10))
        {
            path = Sorted(path, here.Context, here, depth - 1);
        }
        return (path, here);
    }

    /// <summary>Constructs put together without regard to what they mean; the language gives most of them a value.</summary>
    private Term Wild(Surroundings at, int depth)
    {
        if (depth <= 0)
        {
            return Pick(
                "$",
                "*",
                "**",
                "name",
                "items",
                "items.parts",
                "$$",
                "[]",
                "{}",
                "null",
                "1",
                "'n'",
                "n",
                "tags",
                "matrix"
            );
        }
        Term Inner() => OneIn(2) ? Wild(at, depth - 1) : Any(at, depth - 1);

        return random.Next(22) switch
        {
            0 or 1 or 2 => Term.Step(Inner(), Inner()),
            3 or 4 => Term.Postfix(Inner(), Pick(75, 80), 80, ["[", "]"], Inner()),
            5 => Term.Postfix(Inner(), 71, 70, ["{", ": ", "}"], Key(0, at, depth - 1), Inner()),
            6 => Sorted(Inner(), at.Context, at, depth - 1),
            7 => Term.Step(
                Term.Postfix(Inner(), 75, 80, ["#$i"]),
                Term.Block(Of(AnyShape(), at.With("i", Shape.Number), depth - 1))
            ),
            8 => Term.Step(
                Term.Postfix(Inner(), 75, 80, ["@$c"]),
                Term.Block(Of(AnyShape(), at.With("c", AnyShape()), depth - 1))
            ),
            9 => Term.Postfix(Inner(), Pick(75, 80), 80, ["[]"]),
            10 => Term.Infix(Inner(), " ~> ", 40, FunctionOf([AnyShape()], AnyShape(), at, depth - 1)),
            11 => Term.Infix(Inner(), Pick<string>(" in ", " = ", " & ", " != "), Pick(40, 50), Inner()),
            12 => Term.Open(["", Pick<string>(" ?? ", " ?: "), ""], 41, Inner(), Inner()),
            13 => Term.List("[", ", ", "]", Inner(), Inner()),
            14 => Term.Block(Inner()),
            15 => Term.Step(Inner(), Term.List("[", ", ", "]", Inner())),
            16 => Term.Call(
                Pick<string>("$string", "$count", "$type", "$append", "$keys", "$spread", "$distinct"),
                Inner()
            ),
            17 => Term.Step(Inner(), Term.Block(Term.Step(Term.Leaf("%"), Inner()))),
            18 => Term.Call("$map", Inner(), FunctionOf([AnyShape(), Shape.Number], AnyShape(), at, depth - 1)),
            19 => Term.Bracketed(["[", "..", "]"], Integer(-1, 2), OneIn(4) ? Inner() : Term.Call("$count", Inner())),
            20 => Term.Prefix("-", 70, Inner()),
            _ => Term.Step(
                Inner(),
                Pick("$", "*", "**", "name", "n", "$$", "%", "'name'", "`name`", "parts", "$string()")
            ),
        };
    }
}
