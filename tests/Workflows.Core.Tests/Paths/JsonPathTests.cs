using Workflows.Paths;

namespace Workflows.Core.Tests.Paths;

/// <summary>The syntax of paths.</summary>
public sealed class JsonPathTests
{
    [Theory]
    [InlineData("$", PathRoot.Input, null)]
    [InlineData("$.a", PathRoot.Input, null)]
    [InlineData("$$", PathRoot.Context, null)]
    [InlineData("$$.Execution.Id", PathRoot.Context, null)]
    [InlineData("$order", PathRoot.Variable, "order")]
    [InlineData("$order_2.items[0]", PathRoot.Variable, "order_2")]
    [InlineData("$größe['a']", PathRoot.Variable, "größe")]
    public void TryParse_Root_IsKnown(string text, PathRoot root, string? variable)
    {
        var path = Parse(text);

        Assert.Equal((root, variable), (path.Root, path.Variable));
        Assert.Equal(text, path.Text);
    }

    public static TheoryData<string, PathSegment[]> Steps =>
        new()
        {
            { "$", [] },
            { "$.a.b-c", [new NameSegment("a"), new NameSegment("b-c")] },
            { "$['a b'][\"c\"]", [new NameSegment("a b"), new NameSegment("c")] },
            { "$.['a'].[0]", [new NameSegment("a"), new IndexSegment(0)] },
            { "$[ 'a' , 'b' ]", [new NamesSegment(["a", "b"])] },
            { "$[0][-1]", [new IndexSegment(0), new IndexSegment(-1)] },
            { "$[0, 2]", [new IndexesSegment([0, 2])] },
            { "$[1:3]", [new SliceSegment(1, 3)] },
            { "$[-2:]", [new SliceSegment(-2, null)] },
            { "$[ : 2 ]", [new SliceSegment(null, 2)] },
            { "$.*[*]", [new WildcardSegment(), new WildcardSegment()] },
            { "$..a", [new DescendantsSegment(), new NameSegment("a")] },
            { "$..*", [new DescendantsSegment(), new WildcardSegment()] },
            { "$..[0]", [new DescendantsSegment(), new IndexSegment(0)] },
            { "$.a.length()", [new NameSegment("a"), new NameSegment("length()")] },
        };

    [Theory]
    [MemberData(nameof(Steps))]
    public void TryParse_Steps_AreRead(string text, PathSegment[] segments) =>
        Assert.Equal([.. segments], Parse(text).Segments);

    [Theory]
    [InlineData(@"$.store\.book", "store.book")]
    [InlineData(@"$.foo\@bar\[\?pretty", "foo@bar[?pretty")]
    [InlineData(@"$['it\'s']", "it's")]
    [InlineData(@"$['a\""b']", @"a\""b")]
    [InlineData(@"$['a\\b']", @"a\\b")]
    [InlineData(@"$[""a\""b""]", @"a""b")]
    public void TryParse_NameWithBackslash_IsUnescaped(string text, string name) =>
        Assert.Equal(new NameSegment(name), Assert.Single(Parse(text).Segments));

    [Theory]
    [InlineData("$.a[0]['b']", true, true)]
    [InlineData("$.a[-1]", true, false)]
    [InlineData("$.a['b','c']", true, false)]
    [InlineData("$.a[*]", false, false)]
    [InlineData("$.a[0,1]", false, false)]
    [InlineData("$.a[1:2]", false, false)]
    [InlineData("$..a", false, false)]
    [InlineData("$.a[?(@.b)]", false, false)]
    public void IsDefinite_IsReference_FollowFromTheSteps(string text, bool isDefinite, bool isReference)
    {
        var path = Parse(text);

        Assert.Equal((isDefinite, isReference), (path.IsDefinite, path.IsReference));
    }

    [Theory]
    [InlineData("", "A path starts with \"$\", at position 1 of \"\".")]
    [InlineData("a.b", "A path starts with \"$\", at position 1 of \"a.b\".")]
    [InlineData("@.a", "A path starts with \"$\", at position 1 of \"@.a\".")]
    [InlineData("$$1", "\".\" or \"[\" is expected, at position 3 of \"$$1\".")]
    [InlineData("$.", "A name, \"*\" or \"[\" is expected, at position 3 of \"$.\".")]
    [InlineData("$...a", "A name, \"*\" or \"[\" is expected, at position 4 of \"$...a\".")]
    [InlineData(
        "$.a b",
        "A name with a blank is written in brackets and quotes: ['the name'], at position 4 of \"$.a b\"."
    )]
    [InlineData("$['a", "The closing ' is missing, at position 5 of \"$['a\".")]
    [InlineData("$['a'", "\"]\" is expected, at position 6 of \"$['a'\".")]
    [InlineData("$['a',]", "A text in quotes is expected, at position 7 of \"$['a',]\".")]
    [InlineData(
        "$[]",
        "A name in quotes, an index, a slice, \"*\" or a filter \"?(…)\" is expected, at position 3 of \"$[]\"."
    )]
    [InlineData(
        "$[:]",
        "A name in quotes, an index, a slice, \"*\" or a filter \"?(…)\" is expected, at position 4 of \"$[:]\"."
    )]
    [InlineData(
        "$[1,]",
        "A name in quotes, an index, a slice, \"*\" or a filter \"?(…)\" is expected, at position 5 of \"$[1,]\"."
    )]
    [InlineData("$[1:2:3]", "\"]\" is expected, at position 6 of \"$[1:2:3]\".")]
    [InlineData(
        "$[99999999999]",
        "A name in quotes, an index, a slice, \"*\" or a filter \"?(…)\" is expected, at position 3 of \"$[99999999999]\"."
    )]
    public void TryParse_NoPath_SaysWhatAndWhere(string text, string expected)
    {
        Assert.False(JsonPath.TryParse(text, out var path, out var error));

        Assert.Null(path);
        Assert.Equal(expected, error);
    }

    private static JsonPath Parse(string text) =>
        JsonPath.TryParse(text, out var path, out var error) ? path : throw new InvalidOperationException(error);
}
