using Workflows.Engine.Errors;
using Workflows.Engine.Intrinsics;
using Workflows.Engine.Tests.Paths;
using Workflows.Intrinsics;

namespace Workflows.Engine.Tests.Intrinsics;

/// <summary>What the functions give.</summary>
public sealed class IntrinsicTests
{
    private static readonly Json Data = Json.Parse(
        """
        {
          "n": 4,
          "half": 2.5,
          "text": "a-b_c",
          "list": [1, "x", [2], 1.0, "x", null],
          "first": { "a": { "p": 1 }, "b": 2 },
          "second": { "a": { "q": 2 }, "c": 3 },
          "template": "{} and \\{\\}",
          "blank": " "
        }
        """
    );

    [Theory]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.Array($.n, 'a', null, true, $order.id)", """[4,"a",null,true,7]""")]
    [InlineData("States.ArrayContains($.list, 'x')", "true")]
    [InlineData("States.ArrayContains($.list, $.n)", "false")]
    [InlineData("States.ArrayContains($.list, States.Array(2))", "true")]
    [InlineData("States.ArrayGetItem($.list, 1)", "\"x\"")]
    [InlineData("States.ArrayLength($.list)", "6")]
    [InlineData("States.ArrayPartition($.list, 4)", """[[1,"x",[2],1],["x",null]]""")]
    [InlineData("States.ArrayPartition($.list, 2.5)", """[[1,"x",[2]],[1,"x",null]]""")]
    [InlineData("States.ArrayPartition(States.Array(), 1)", "[]")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(1, 9, 3)", "[1,4,7]")]
    [InlineData("States.ArrayRange(3, 0, -2)", "[3,1]")]
    [InlineData("States.ArrayRange(3, 2, 5)", "[]")]
    [InlineData("States.ArrayUnique($.list)", """[1,"x",[2],null]""")]
    public void Evaluate_FunctionOfArrays_GivesTheValue(string call, string expected) =>
        Assert.Equal(Json.Parse(expected), Evaluate(call));

    [Theory]
    [InlineData("States.MathAdd($.n, -6)", "-2")]
    [InlineData("States.MathAdd($.half, 0)", "3")]
    [InlineData("States.MathAdd(-1.5, -1.51)", "-3")]
    [InlineData("States.MathAdd(0.49999999999999994, 0)", "0")]
    [InlineData("States.MathAdd(9007199254740993, 1)", "9007199254740994")]
    [InlineData("States.MathRandom(0, 10, 42)", "0")]
    [InlineData("States.MathRandom(0, 100, 42)", "30")]
    [InlineData("States.MathRandom(5, 50, 42)", "40")]
    [InlineData("States.MathRandom(0, 16, -7)", "4")]
    [InlineData("States.MathRandom(0, 1073741825, 42)", "117392763")]
    public void Evaluate_FunctionOfNumbers_GivesTheValue(string call, string expected) =>
        Assert.Equal(expected, Evaluate(call).ToString());

    [Theory]
    [InlineData("States.Base64Encode('Grüße')", "\"R3LDvMOfZQ==\"")]
    [InlineData("States.Base64Decode('R3LDvMOfZQ==')", "\"Grüße\"")]
    [InlineData("States.Hash('input', 'SHA-1')", "\"140f86aae51ab9e1cda9b4254fe98a74eb54c1a1\"")]
    [InlineData("States.Hash('', 'MD5')", "\"d41d8cd98f00b204e9800998ecf8427e\"")]
    [InlineData("States.JsonMerge($.first, $.second, false)", """{"a":{"q":2},"b":2,"c":3}""")]
    [InlineData("States.JsonToString($.first)", """ "{\"a\":{\"p\":1},\"b\":2}" """)]
    [InlineData("States.JsonToString('a\\'b')", """ "\"a'b\"" """)]
    [InlineData("States.StringToJson('{\"a\": [1, 2.50]}')", """{"a":[1,2.50]}""")]
    [InlineData("States.StringToJson($.blank)", "null")]
    [InlineData("States.StringSplit($.text, '_-')", """["a","b","c"]""")]
    [InlineData("States.StringSplit('--a--', '-')", """["a"]""")]
    [InlineData("States.StringSplit('a-b', '')", """["a-b"]""")]
    [InlineData("States.StringSplit('x😀y😁z', '😁')", """["x😀y","z"]""")]
    [InlineData("States.Format('{}', $.text)", "\"a-b_c\"")]
    [InlineData("States.Format('\\{\\} {}\\\\{}', $.n, null)", """ "{} 4\\null" """)]
    [InlineData("States.Format('{}', $.first)", "\"{a={p=1}, b=2}\"")]
    [InlineData("States.Format('{}', $.list)", "\"[1, x, [2], 1.0, x, null]\"")]
    [InlineData("States.Format($.template, true)", "\"true and {}\"")]
    [InlineData("States.Format('none')", "\"none\"")]
    public void Evaluate_FunctionOfTexts_GivesTheValue(string call, string expected) =>
        Assert.Equal(Json.Parse(expected), Evaluate(call));

    [Theory]
    [InlineData("States.ArrayGetItem($.list, 6)", "The index 6 is out of the range of an array of 6.")]
    [InlineData("States.ArrayGetItem($.list, -1)", "The index -1 is out of the range of an array of 6.")]
    [InlineData("States.ArrayLength($.n)", "Argument 1 must be an array, but is 4.")]
    [InlineData("States.ArrayPartition($.list, 0)", "The size of the parts must be greater than 0.")]
    [InlineData("States.ArrayRange(1, 2, 0)", "The step must not be 0.")]
    [InlineData("States.ArrayRange(0, 1000, 1)", "A range has at most 1000 items; this one would have 1001.")]
    [InlineData("States.Base64Decode('a')", "The text is no Base64.")]
    [InlineData("States.Format('{} {}', 1)", "The template has 2 places {}, but there are 1 values.")]
    [InlineData(
        "States.Hash('a', 'sha-1')",
        "The algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but is sha-1."
    )]
    [InlineData(
        "States.JsonMerge($.first, $.second, true)",
        "The third argument must be false: objects are not merged in depth."
    )]
    [InlineData("States.JsonMerge($.first, $.n, false)", "Argument 2 must be an object, but is 4.")]
    [InlineData("States.MathAdd('1', 2)", "Argument 1 must be a number, but is \"1\".")]
    [InlineData("States.MathAdd(1, 9223372036854775807)", "The sum does not fit into 64 bits.")]
    [InlineData("States.MathAdd(1e30, 1)", "Argument 1 must be a number of at most 64 bits, but is 1e30.")]
    [InlineData("States.MathRandom(2, 2)", "The end must be greater than the start, by no more than 32 bits can hold.")]
    [InlineData("States.StringSplit($.list, ',')", """Argument 1 must be a string, but is [1,"x",[2],1.0,"x",null].""")]
    public void Evaluate_FunctionThatCannot_Fails(string call, string problem)
    {
        var failure = Assert.Throws<EvaluationException>(() => Evaluate(call));

        Assert.Equal("States.IntrinsicFailure", failure.Error);
        Assert.Equal($"The function '{call}' had the following error: {problem}", failure.Message);
    }

    [Fact]
    public void Evaluate_TextThatIsNoJson_Fails()
    {
        var failure = Assert.Throws<EvaluationException>(() => Evaluate("States.StringToJson('[1')"));

        Assert.Equal("States.IntrinsicFailure", failure.Error);
        Assert.Contains("The text is no JSON: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("States.Hash($, 'MD5')")]
    [InlineData("States.Base64Encode($)")]
    [InlineData("States.Base64Decode($)")]
    public void Evaluate_TextOfMoreThan10000Characters_Fails(string call)
    {
        var failure = Assert.Throws<EvaluationException>(() => Evaluate(call, new string('a', 10_001)));

        Assert.EndsWith(
            "The text may have at most 10000 characters; it has 10001.",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.True(Evaluate(call, new string('a', 10_000)).IsString);
    }

    [Fact]
    public void Evaluate_PathThatFindsNothing_FailsInTheServicesWords()
    {
        var failure = Assert.Throws<EvaluationException>(() =>
            Evaluate("States.Array(1, States.ArrayLength($.x))", Json.Parse("""{"y":1}"""))
        );

        Assert.Equal("States.Runtime", failure.Error);
        Assert.Equal(
            "The function 'States.ArrayLength($.x)' had the following error: The JsonPath argument for the field '$.x'"
                + """ could not be found in the input '{"y":1}'""",
            failure.Message
        );
    }

    [Fact]
    public void Evaluate_Uuid_IsAnotherOneEachTime()
    {
        var scope = TestScopes.Of(Data);
        var uuid = Compile("States.UUID()");

        var first = uuid.Evaluate(scope).GetString();

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", first);
        Assert.NotEqual(first, uuid.Evaluate(scope).GetString());
    }

    private static Json Evaluate(string call) => Evaluate(call, Data);

    private static Json Evaluate(string call, Json input) => Compile(call).Evaluate(TestScopes.Of(input));

    private static Intrinsic Compile(string text) =>
        Intrinsic.Compile(
            IntrinsicCall.TryParse(text, out var call, out var error)
                ? call
                : throw new InvalidOperationException(error)
        );
}
