using System.Text.Json;

namespace Workflows.Jsonata.Tests;

/// <summary>The example of the package's README is code of this file, which does what it says.</summary>
public sealed class PackageReadmeTests
{
    [Fact]
    public void Example_IsTheReadmes()
    {
        var code = Between(Read("PackageReadmeTests.cs"), "// The example begins.\n", "        // The example ends.\n");
        var example = Between(Read("README.md"), "```csharp\n", "```\n");

        Assert.Equal(Words(example), Words(code));
    }

    [Fact]
    public void Example_PrintsTheResult()
    {
        // The example begins.
        var dialect = JsonataDialect.Standard.With(
            "gross",
            "<n-n?:n>",
            call => call[0].GetDouble() * (1 + call[1].GetDouble())
        );
        var total = JsonataExpression.Parse("$sum(lines.(price * count)) ~> $gross($rate)", dialect);
        var order = JsonDocument
            .Parse("""{"lines": [{"price": 4, "count": 2}, {"price": 9, "count": 1}]}""")
            .RootElement;
        try
        {
            JsonElement? result = total.Evaluate(order, JsonataBindings.Of(("rate", 0.5)));
            Console.WriteLine(result); // 25.5
        }
        catch (JsonataException error)
        {
            Console.Error.WriteLine($"{error.Code} at {error.Position} near {error.Token}: {error.Message}");
        }
        // The example ends.

        Assert.Equal($"25.5{Environment.NewLine}", Console.Out.ToString());
    }

    private static string Read(string resource)
    {
        using var stream = typeof(PackageReadmeTests).Assembly.GetManifestResourceStream(resource)!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>The code without regard to how it is laid out.</summary>
    private static string Words(string code) => string.Concat(code.Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>What the example prints to.</summary>
    private static class Console
    {
        public static StringWriter Out { get; } = new();

        public static StringWriter Error { get; } = new();

        public static void WriteLine(object? value) => Out.WriteLine(value);
    }
}
