using Workflows.Intrinsics;
using Workflows.Paths;

namespace Workflows.Core.Tests.Paths;

/// <summary>What holds for every text, tried on many.</summary>
public sealed class PathSyntaxLaws
{
    private const int Tries = 20_000;

    private static readonly string[] Pieces =
    [
        "$",
        "$$",
        "@",
        ".",
        "..",
        "*",
        "[",
        "]",
        "[?(",
        ")]",
        "(",
        ")",
        "'",
        "\"",
        "\\",
        "a",
        "0",
        "-1",
        ":",
        ",",
        " ",
        "&&",
        "||",
        "!",
        "==",
        "=~",
        "/",
        " in ",
        "true",
        "{",
        "}",
        "States.Array(",
        "States.Format('{}'",
        "é",
        "\0",
    ];

    [Fact]
    public void TryParse_AnyText_GivesAPathOfThatTextOrAnError()
    {
        var random = new Random(1);
        for (var i = 0; i < Tries; i++)
        {
            var text = Text(random, "$");

            var isPath = JsonPath.TryParse(text, out var path, out var error);

            Assert.Equal(isPath ? text : null, path?.Text);
            Assert.Equal(!isPath, error is not null);
        }
    }

    [Fact]
    public void TryParse_AnyText_GivesACallOfThatTextOrAnError()
    {
        var random = new Random(2);
        for (var i = 0; i < Tries; i++)
        {
            var text = Text(random, "States.Array(") + ")";

            var isCall = IntrinsicCall.TryParse(text, out var call, out var error);

            Assert.Equal(isCall ? text : null, call?.Text);
            Assert.Equal(!isCall, error is not null);
        }
    }

    [Fact]
    public void TryParse_TheTextOfAPathAgain_GivesAnEqualPath()
    {
        var random = new Random(3);
        for (var i = 0; i < Tries; i++)
        {
            if (JsonPath.TryParse(Text(random, "$"), out var path, out _))
            {
                Assert.True(JsonPath.TryParse(path.Text, out var again, out _));
                Assert.Equal(path, again);
            }
        }
    }

    private static string Text(Random random, string start) =>
        start + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
