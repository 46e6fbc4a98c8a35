using Workflows.Intrinsics;
using Workflows.Paths;

namespace Workflows.Core.Tests.Intrinsics;

/// <summary>The syntax of calls of intrinsic functions.</summary>
public sealed class IntrinsicCallTests
{
    [Fact]
    public void TryParse_Arguments_AreReadByKind()
    {
        var call = Parse("States.Array( $.a['x,)'], $$.Execution, $v, 'text', -1.5, true, null, States.UUID())  ");

        Assert.Equal(IntrinsicFunction.Array, call.Function);
        Assert.Equal("States.Array( $.a['x,)'], $$.Execution, $v, 'text', -1.5, true, null, States.UUID())", call.Text);
        Assert.Equal(
            [
                Path("$.a['x,)']"),
                Path("$$.Execution"),
                Path("$v"),
                new TextArgument("text", "text"),
                new LiteralArgument(-1.5),
                new LiteralArgument(true),
                new LiteralArgument(Json.Null),
                new CallArgument(Parse("States.UUID()")),
            ],
            call.Arguments
        );
    }

    [Theory]
    [InlineData("Array", IntrinsicFunction.Array, "")]
    [InlineData("ArrayContains", IntrinsicFunction.ArrayContains, "$, 1")]
    [InlineData("ArrayGetItem", IntrinsicFunction.ArrayGetItem, "$, 1")]
    [InlineData("ArrayLength", IntrinsicFunction.ArrayLength, "$")]
    [InlineData("ArrayPartition", IntrinsicFunction.ArrayPartition, "$, 1")]
    [InlineData("ArrayRange", IntrinsicFunction.ArrayRange, "1, 2, 3")]
    [InlineData("ArrayUnique", IntrinsicFunction.ArrayUnique, "$")]
    [InlineData("Base64Decode", IntrinsicFunction.Base64Decode, "$")]
    [InlineData("Base64Encode", IntrinsicFunction.Base64Encode, "$")]
    [InlineData("Format", IntrinsicFunction.Format, "'{}{}', 1, 2")]
    [InlineData("Hash", IntrinsicFunction.Hash, "$, 'MD5'")]
    [InlineData("JsonMerge", IntrinsicFunction.JsonMerge, "$, $, false")]
    [InlineData("JsonToString", IntrinsicFunction.JsonToString, "$")]
    [InlineData("MathAdd", IntrinsicFunction.MathAdd, "1, 2")]
    [InlineData("MathRandom", IntrinsicFunction.MathRandom, "1, 2")]
    [InlineData("MathRandom", IntrinsicFunction.MathRandom, "1, 2, 3")]
    [InlineData("StringSplit", IntrinsicFunction.StringSplit, "$, ','")]
    [InlineData("StringToJson", IntrinsicFunction.StringToJson, "$")]
    [InlineData("UUID", IntrinsicFunction.Uuid, "")]
    public void TryParse_Function_IsKnown(string name, IntrinsicFunction function, string arguments) =>
        Assert.Equal(function, Parse($"States.{name}({arguments})").Function);

    [Theory]
    [InlineData(@"it\'s", "it's")]
    [InlineData(@"\{\}", "{}")]
    [InlineData(@"C:\\temp", @"C:\temp")]
    [InlineData("{\"a\": {}}", "{\"a\": {}}")]
    public void TryParse_TextWithBackslash_IsUnescaped(string source, string value) =>
        Assert.Equal(
            new TextArgument(source, value),
            Assert.Single(Parse($"States.StringToJson('{source}')").Arguments)
        );

    [Theory]
    [InlineData("States.ArrayLength($", "\")\" is expected, at position 21")]
    [InlineData("States.ArrayLength $)", "\"(\" is expected, at position 20")]
    [InlineData("States.ArrayLength($) $", "The call does not end here, at position 23")]
    [InlineData("ArrayLength($)", "A call starts with \"States.\", at position 1")]
    [InlineData("States.Nothing($)", "There is no function States.Nothing, at position 1")]
    [InlineData("States.format('{}', 1)", "There is no function States.format, at position 1")]
    [InlineData("States.UUID(1)", "States.UUID takes 0 arguments, at position 1")]
    [InlineData("States.ArrayLength()", "States.ArrayLength takes 1 argument, at position 1")]
    [InlineData("States.Format()", "States.Format takes at least 1 argument, at position 1")]
    [InlineData("States.MathRandom(1)", "States.MathRandom takes 2 or 3 arguments, at position 1")]
    [InlineData("States.ArrayLength('a)", "\"'\" is expected, at position 23")]
    [InlineData("States.ArrayLength('\\n')", "A backslash stands before ', {, } or another backslash, at position 21")]
    [InlineData(
        "States.ArrayLength(a)",
        "A path, a text in single quotes, a number, true, false, null or a call is expected, at position 20"
    )]
    [InlineData(
        "States.ArrayLength([1])",
        "A path, a text in single quotes, a number, true, false, null or a call is expected, at position 20"
    )]
    [InlineData("States.ArrayLength($.)", "A name, \"*\" or \"[\" is expected, at position 22")]
    [InlineData("States.Array(1, States.UUID(2))", "States.UUID takes 0 arguments, at position 17")]
    public void TryParse_NoCall_SaysWhatAndWhere(string text, string expected)
    {
        Assert.False(IntrinsicCall.TryParse(text, out var call, out var error));

        Assert.Null(call);
        Assert.Equal($"{expected} of \"{text}\".", error);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void TryParse_CallsInACall_AreAtMostTenInAll(int inner, bool isCall)
    {
        var side = string.Join(", ", Enumerable.Repeat("States.Array()", inner / 2));
        var deep = string.Concat(Enumerable.Repeat("States.Array(", inner - (inner / 2)));
        var text = $"States.Array({side}, {deep}$" + new string(')', inner - (inner / 2) + 1);

        Assert.Equal(isCall, IntrinsicCall.TryParse(text, out _, out var error));
        Assert.Equal(!isCall, error?.StartsWith("A field has at most 10 calls", StringComparison.Ordinal) ?? false);
    }

    private static PathArgument Path(string text) =>
        new(JsonPath.TryParse(text, out var path, out var error) ? path : throw new InvalidOperationException(error));

    private static IntrinsicCall Parse(string text) =>
        IntrinsicCall.TryParse(text, out var call, out var error) ? call : throw new InvalidOperationException(error);
}
