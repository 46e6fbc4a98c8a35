namespace Workflows.Jsonata.Tests.Differential;

/// <summary>What kind of value the generators mean, so that most expressions fit most documents.</summary>
internal enum ShapeKind
{
    Number,
    Text,
    Boolean,
    Array,
    Object,
}

/// <summary>The intended shape of a value. Documents and expressions keep to it mostly, not always.</summary>
internal sealed record Shape(ShapeKind Kind)
{
    public static readonly Shape Number = new(ShapeKind.Number);
    public static readonly Shape Text = new(ShapeKind.Text);
    public static readonly Shape Boolean = new(ShapeKind.Boolean);
    public static readonly Shape Numbers = ArrayOf(Number);
    public static readonly Shape Texts = ArrayOf(Text);
    public static readonly Shape Matrix = ArrayOf(Numbers);
    public static readonly Shape Place = Object(("lat", Number), ("lon", Number));
    public static readonly Shape Address = Object(("city", Text), ("zip", Text), ("geo", Place));
    public static readonly Shape Inner = Object(("name", Text), ("n", Number));
    public static readonly Shape Part = Object(("name", Text), ("n", Number), ("codes", Numbers), ("sub", Inner));

    public static readonly Shape Item = Object(
        ("name", Text),
        ("sku", Text),
        ("price", Number),
        ("qty", Number),
        ("ok", Boolean),
        ("tags", Texts),
        ("size", Place),
        ("parts", ArrayOf(Part))
    );

    public static readonly Shape Person = Object(
        ("name", Text),
        ("age", Number),
        ("addr", Address),
        ("likes", Texts),
        ("pets", ArrayOf(Inner))
    );

    /// <summary>The whole document.</summary>
    public static readonly Shape Root = Object(
        ("name", Text),
        ("total", Number),
        ("ok", Boolean),
        ("odd name", Text),
        ("tags", Texts),
        ("scores", Numbers),
        ("matrix", Matrix),
        ("addr", Address),
        ("items", ArrayOf(Item)),
        ("people", ArrayOf(Person))
    );

    /// <summary>All shapes, for the cases in which any will do.</summary>
    public static readonly Shape[] All =
    [
        Number,
        Text,
        Boolean,
        Numbers,
        Texts,
        Matrix,
        Place,
        Address,
        Inner,
        Part,
        Item,
        Person,
        ArrayOf(Item),
        ArrayOf(Part),
        ArrayOf(Person),
    ];

    /// <summary>The shape of an array's items.</summary>
    public Shape? Of { get; private init; }

    /// <summary>An object's members.</summary>
    public (string Name, Shape Shape)[] Fields { get; private init; } = [];

    public static Shape ArrayOf(Shape item) => new(ShapeKind.Array) { Of = item };

    public static Shape Object(params (string Name, Shape Shape)[] fields) => new(ShapeKind.Object) { Fields = fields };

    /// <summary>Whether a value of this shape will do where the other is wanted.</summary>
    public bool Fits(Shape wanted) =>
        Kind == wanted.Kind
        && (
            Kind != ShapeKind.Array || (Of!.Kind == wanted.Of!.Kind && (Of.Kind != ShapeKind.Object || Of == wanted.Of))
        );

    public bool Equals(Shape? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
