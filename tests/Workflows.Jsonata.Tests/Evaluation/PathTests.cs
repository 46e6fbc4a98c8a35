namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class PathTests
{
    [Theory]
    [InlineData("id", "\"A-7\"")]
    [InlineData("customer.last", "\"Lee\"")]
    [InlineData("customer.missing.more", "undefined")]
    [InlineData("id.more", "undefined")]
    [InlineData("`odd name`", "\"x\"")]
    [InlineData("customer.\"last\"", "\"Lee\"")]
    [InlineData("note", "null")]
    [InlineData("note.more", "undefined")]
    [InlineData("$.id", "\"A-7\"")]
    [InlineData("$$.customer.($$.id)", "\"A-7\"")]
    public void Evaluate_Field_SelectsIt(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("lines.sku", """["tea", "cup", "pot"]""")]
    [InlineData("lines.tags", """["hot", "leaf", "blue"]""")]
    [InlineData("lines.missing", "undefined")]
    [InlineData("single.value", "1")]
    [InlineData("single", """[{"value": 1}]""")]
    [InlineData("matrix", "[[1, 2], [3]]")]
    [InlineData("matrix.$", "[1, 2, 3]")]
    [InlineData("nothing", "[]")]
    [InlineData("nothing.a", "undefined")]
    [InlineData("lines.(price * count)", "[8, 9, 25.5]")]
    [InlineData("lines.{'s': sku}.s", """["tea", "cup", "pot"]""")]
    [InlineData("[lines, single].value", "1")]
    public void Evaluate_FieldOfAnArray_SelectsFromEachItem(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("single.value[]", "[1]")]
    [InlineData("single[].value", "[1]")]
    [InlineData("customer.first[]", "[\"Ann\"]")]
    [InlineData("lines[sku = 'cup'].sku[]", "[\"cup\"]")]
    [InlineData("lines[sku = 'none'].sku[]", "undefined")]
    [InlineData("id[]", "[\"A-7\"]")]
    [InlineData("(single.value)[]", "1")]
    public void Evaluate_EmptyBrackets_KeepAnArrayOfOne(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("lines.[price, count]", "[[4, 2], [9, 1], [25.5, 1]]")]
    [InlineData("single.[value]", "[1]")]
    [InlineData("[1, 2].($ * 2)", "[2, 4]")]
    [InlineData("[1, 2].[$]", "[[1], [2]]")]
    [InlineData("[].a", "[]")]
    [InlineData("['a', 'b'].$uppercase($)", """["A", "B"]""")]
    public void Evaluate_ArrayConstructorAsStep_IsNotFlattened(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("$", "[[1, 2], [3]]")]
    [InlineData("$[0]", "[1, 2]")]
    [InlineData("$.$", "[1, 2, 3]")]
    [InlineData("$[0][1]", "2")]
    [InlineData("$count($)", "2")]
    [InlineData("{'a': $}", "{\"a\": [[1, 2], [3]]}")]
    [InlineData("$string()", "\"[[1,2],[3]]\"")]
    public void Evaluate_InputIsAnArray_IsOneInput(string expression, string json) =>
        Expect.Result(expression, json, Expect.Order["matrix"]);

    [Theory]
    [InlineData("customer.*", """["Ann", "Lee", "11", "22"]""")]
    [InlineData("single.*", "1")]
    [InlineData("{'a': [1]}.*", "[1]")]
    [InlineData("{'a': [[1], 2]}.*", "[1, 2]")]
    [InlineData("id.*", "undefined")]
    [InlineData("lines.*[0]", """["tea", "cup", "pot"]""")]
    public void Evaluate_Wildcard_SelectsAllValues(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("**.price", "[4, 9, 25.5]")]
    [InlineData(
        "customer.**",
        """[{"first": "Ann", "last": "Lee", "phones": ["11", "22"]}, "Ann", "Lee", "11", "22"]"""
    )]
    [InlineData("id.**", "\"A-7\"")]
    [InlineData("**.missing", "undefined")]
    [InlineData("$count(matrix.**)", "3")]
    public void Evaluate_Descendants_SelectTheValueAndAllInside(string expression, string json) =>
        Expect.Result(expression, json);
}
