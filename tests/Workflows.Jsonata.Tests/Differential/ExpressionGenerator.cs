using System.Text.Json;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>
/// Makes expressions at random that use the whole language and mostly mean something: an expression is asked for by
/// the shape of its value, and finds its operands by theirs.
/// </summary>
/// <param name="random">Where the choices come from: the same seed gives the same expressions.</param>
internal sealed partial class ExpressionGenerator(Random random)
{
    /// <summary>One in so many operands is of any shape whatever, so that errors are made, too.</summary>
    private const int CarelessOneIn = 60;

    private const int MaxDepth = 5;

    private int names;

    /// <summary>An expression over documents of the shape <see cref="Shape.Root"/>.</summary>
    public Term Next()
    {
        names = 0;
        var root = new Surroundings(
            Shape.Root,
            [],
            [("who", Shape.Text), ("limit", Shape.Number), ("list", Shape.Numbers), ("order", Shape.Item)]
        );
        var depth = random.Next(1, MaxDepth + 1);
        return random.Next(5) == 0 ? Wild(root, depth) : Of(AnyShape(), root, depth);
    }

    /// <summary>The bindings that the expressions count on.</summary>
    public static (string Name, Json Value)[] Bindings { get; } =
    [("who", "Ann"), ("limit", 7), ("list", Json.Parse("[3, 1, 2]")), ("order", Json.Parse(Order))];

    private const string Order = """
        {
          "name": "pen", "sku": "p-1", "price": 2.5, "qty": 4, "ok": true,
          "tags": ["x", "y"],
          "size": { "lat": 1.5, "lon": -2 },
          "parts": [{ "name": "cap", "n": 1, "codes": [4, 5], "sub": { "name": "clip", "n": 9 } }]
        }
        """;

    /// <summary>An expression for a value of a shape.</summary>
    private Term Of(Shape shape, Surroundings at, int depth)
    {
        if (OneIn(CarelessOneIn))
        {
            shape = AnyShape();
        }
        if (depth > 1 && OneIn(12))
        {
            return Wrapped(shape, at, depth);
        }
        return shape.Kind switch
        {
            ShapeKind.Number => Number(at, depth),
            ShapeKind.Text => Text(at, depth),
            ShapeKind.Boolean => Boolean(at, depth),
            ShapeKind.Array => Array(shape, at, depth),
            _ => Object(shape, at, depth),
        };
    }

    /// <summary>Constructs that a value of any shape may come from.</summary>
    private Term Wrapped(Shape shape, Surroundings at, int depth)
    {
        Term Inner(Surroundings? inside = null) => Of(shape, inside ?? at, depth - 1);

        switch (random.Next(13))
        {
            case 0:
                return Term.Open(["", " ? ", " : ", ""], 21, Boolean(at, depth - 1), Inner(), Inner());
            case 1:
                return Term.Open(["", " ?? ", ""], 41, Inner(), Inner());
            case 2:
                return Term.Open(["", " ?: ", ""], 41, Inner(), Inner());
            case 3:
                return Binding(shape, at, depth);
            case 4:
                return Term.Bracketed(["/* a comment */ ", ""], Inner());
            case 5:
                return Term.Block(Any(at, depth - 2), Inner());
            case 6:
                return Term.Postfix(Term.Block(FunctionOf([], shape, at, depth - 1)), 80, 80, ["()"]);
            case 7:
                return Called(shape, at, depth);
            case 8:
                return Term.Infix(
                    Of(AnyShape(), at, depth - 2),
                    " ~> ",
                    40,
                    FunctionOf([AnyShape()], shape, at, depth - 1)
                );
            case 9:
                return Term.Open(["", " ? ", ""], 21, Boolean(at, depth - 1), Inner());
            case 10:
                return Term.Call("$lookup", Term.List("{", ", ", "}", Pair(Quoted("key"), Inner())), Quoted("key"));
            case 11:
                return Term.Call(
                    "$eval",
                    Quoted(Of(shape, at with { Variables = [], Functions = [] }, depth - 2).ToString())
                );
            default:
                // Parentheses around a step of the root's: a path of blocks.
                return Term.Step(Term.Leaf("$$"), Term.Block(Inner(at.Within(Shape.Root))));
        }
    }

    /// <summary><c>($v := …; …)</c></summary>
    private Term Binding(Shape shape, Surroundings at, int depth)
    {
        var bound = AnyShape();
        // Now and then a name that hides one further out.
        var name = at.Variables.Count > 0 && OneIn(6) ? at.Variables[random.Next(at.Variables.Count)].Name : NewName();
        var assignment = Term.Bracketed(["$" + name + " := ", ""], Of(bound, at, depth - 1));
        return Term.Block(assignment, Of(shape, at.With(name, bound), depth - 1));
    }

    /// <summary>A pair of an object constructor.</summary>
    private static Term Pair(Term key, Term value) => Term.Bracketed(["", ": ", ""], key, value);

    private static Term Quoted(string text) => Term.Leaf(JsonSerializer.Serialize(text, Relaxed));

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string NewName() => "v" + (++names).ToString(CultureInfo.InvariantCulture);

    private Shape AnyShape() => Shape.All[random.Next(Shape.All.Length)];

    private Term Any(Surroundings at, int depth) => Of(AnyShape(), at, depth);

    private bool OneIn(int n) => random.Next(n) == 0;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private Term Pick(params ReadOnlySpan<string> choices) => Term.Leaf(choices[random.Next(choices.Length)]);

    /// <summary>An integer literal.</summary>
    private Term Integer(int from, int to) =>
        Term.Leaf(random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture));
}
