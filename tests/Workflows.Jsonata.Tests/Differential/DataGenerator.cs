namespace Workflows.Jsonata.Tests.Differential;

/// <summary>Makes documents at random that have the shape that expressions count on, with exceptions.</summary>
internal sealed class DataGenerator(Random random)
{
    /// <summary>One in so many values is something else than its shape says.</summary>
    private const int OddOneIn = 40;

    private static readonly string[] Texts =
    [
        "\"pen\"",
        "\"Ann\"",
        "\"cup\"",
        "\"a\"",
        "\"\"",
        "\"Hello World\"",
        "\"k\\u00e9y\"",
        "\"\\ud83d\\ude00 smile\"",
        "\"\\ud83d\"",
        "\"tab\\tline\\n\"",
        "\"quote\\\"back\\\\slash/\"",
        "\"-5\"",
        "\"1e3\"",
        "\"x-y-z\"",
        "\"  padded  text \"",
        "\"ZEBRA\"",
        "\"\\u0130\\u00df\"",
        "\"n\"",
    ];

    private static readonly string[] Numbers =
    [
        "0",
        "1",
        "2",
        "3",
        "7",
        "10",
        "42",
        "-1",
        "-0",
        "0.5",
        "2.50",
        "-3.75",
        "0.1",
        "1e-7",
        "1e21",
        "123456789012",
        "9007199254740993",
        "1.5e300",
        "1.10E2",
    ];

    private static readonly string[] Odd =
    [
        "null",
        "[]",
        "{}",
        "[[]]",
        "true",
        "\"odd\"",
        "-17",
        "[null]",
        "[1, \"a\", true, null, [2]]",
        "[{\"name\": \"x\", \"n\": 1}]",
        "{\"name\": [\"p\", \"q\"], \"n\": [1, 2]}",
    ];

    /// <summary>A document, as a rule of the shape <see cref="Shape.Root"/>.</summary>
    public Json Next() =>
        Json.Parse(
            random.Next(20) switch
            {
                0 => "[" + Text(Shape.Root) + ", " + Text(Shape.Root) + "]",
                1 => Text(Shape.ArrayOf(Shape.Item)),
                2 => OneOf(Odd),
                3 => "[" + Text(Shape.Root) + "]",
                _ => Text(Shape.Root),
            }
        );

    private string Text(Shape shape)
    {
        if (random.Next(OddOneIn) == 0)
        {
            return OneOf(Odd);
        }
        return shape.Kind switch
        {
            ShapeKind.Number => OneOf(Numbers),
            ShapeKind.Text => OneOf(Texts),
            ShapeKind.Boolean => OneOf("true", "false"),
            ShapeKind.Array => Items(shape.Of!),
            _ => Members(shape),
        };
    }

    private string Items(Shape item)
    {
        var items = new string[random.Next(10) == 0 ? 0 : random.Next(1, 4)];
        if (items.Length == 1 && random.Next(3) == 0)
        {
            // One item, without the array around it.
            return Text(item);
        }
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Text(item);
        }
        return "[" + string.Join(", ", items) + "]";
    }

    private string Members(Shape shape)
    {
        var members = new List<string>();
        foreach (var (name, field) in shape.Fields)
        {
            if (random.Next(20) > 0)
            {
                members.Add("\"" + name + "\": " + Text(field));
            }
        }
        return "{" + string.Join(", ", members) + "}";
    }

    private string OneOf(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
