using Workflows.App.Output.Live;

namespace Workflows.App.Tests.Live;

public sealed class JsonLinesTests
{
    [Fact]
    public void Of_WhatFits_StaysOnItsLine()
    {
        var json = Json.Parse(
            """{"a":[1,2,3],"b":{"long":"xxxxxxxxxxxxxxxxxx","c":[]},"d":"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"}"""
        );

        Assert.Equal(
            [
                "{",
                "  \"a\": [1,2,3],",
                "  \"b\": {",
                "    \"long\": \"xxxxxxxxxxxxxxxxxx\",",
                "    \"c\": []",
                "  },",
                "  \"d\": \"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\"",
                "}",
            ],
            JsonLines.Of(json, 36)
        );
    }

    [Theory]
    [InlineData("""{"a":1,"b":[{"c":"d, e"},[[]],{}]}""")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    public void Of_AnyWidth_IsTheSameJson(string text)
    {
        foreach (var width in Enumerable.Range(0, 40))
        {
            Assert.Equal(Json.Parse(text), Json.Parse(string.Join('\n', JsonLines.Of(Json.Parse(text), width))));
        }
    }
}
