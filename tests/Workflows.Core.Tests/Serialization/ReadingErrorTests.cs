using System.Text.Json;
using Workflows.Core.Tests.FSharpTypes;
using Xunit;

namespace Workflows.Core.Tests.Serialization;

/// <summary>Every wrong shape, with the place and the sentence that a user gets to see.</summary>
public sealed class ReadingErrorTests
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["int"] = typeof(int),
        ["byte"] = typeof(byte),
        ["long"] = typeof(long),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
        ["decimal"] = typeof(decimal),
        ["string"] = typeof(string),
        ["strings"] = typeof(List<string>),
        ["bool"] = typeof(bool),
        ["char"] = typeof(char),
        ["guid"] = typeof(Guid),
        ["date"] = typeof(DateTimeOffset),
        ["day"] = typeof(DateOnly),
        ["span"] = typeof(TimeSpan),
        ["uri"] = typeof(Uri),
        ["bytes"] = typeof(byte[]),
        ["level"] = typeof(Level),
        ["byLevel"] = typeof(Dictionary<Level, int>),
        ["pair"] = typeof((int, string)),
        ["object"] = typeof(object),
        ["fsharp list"] = Samples.listOfStrings,
        ["fsharp map"] = Samples.intMap,
        ["result"] = Samples.result,
        ["unit"] = Samples.unitType,
        ["page"] = Samples.pageOfStrings,
        ["Customer"] = typeof(Customer),
        ["Guarded"] = typeof(Guarded),
        ["Lines"] = typeof(Lines),
        ["Pairs"] = typeof(Pairs),
        ["BoxOfOrders"] = typeof(Box<Order>),
        ["Animal"] = typeof(Animal),
        ["Zoo"] = typeof(Zoo),
        ["Base"] = typeof(Base),
        ["Mixed"] = typeof(Mixed),
        ["Sku"] = typeof(Sku),
        ["FromText"] = typeof(FromText),
        ["Order"] = typeof(Order),
        ["Orders"] = typeof(Order[]),
        ["Address"] = typeof(Address),
        ["Account"] = typeof(Account),
        ["Demanding"] = typeof(Demanding),
        ["Annotated"] = typeof(Annotated),
        ["Tuples"] = typeof(Tuples),
        ["Shape"] = typeof(Shape),
        ["Color"] = typeof(Color),
        ["Kinded"] = typeof(Kinded),
        ["Holder"] = typeof(Holder),
        ["Spot"] = typeof(Spot),
        ["Team"] = typeof(Team),
        ["Counter"] = typeof(Counter),
    };

    [Theory]
    // Kinds.
    [InlineData("decimal", "\"abc\"", "$", "expected a number, found the string \"abc\"")]
    [InlineData("int", "\"3\"", "$", "expected a whole number, found the string \"3\"")]
    [InlineData("string", "3", "$", "expected a string, found the number 3")]
    [InlineData("string", "{}", "$", "expected a string, found an object")]
    [InlineData("bool", "0", "$", "expected true or false, found the number 0")]
    [InlineData("Order", "[]", "$", "expected an object, found an array of 0 items")]
    [InlineData("strings", "{}", "$", "expected an array, found an object")]
    [InlineData("fsharp map", "[1]", "$", "expected an object, found an array of 1 item")]
    [InlineData("unit", "1", "$", "expected null, found the number 1")]
    // Contents.
    [InlineData("int", "1.5", "$", "expected a whole number between -2147483648 and 2147483647, found the number 1.5")]
    [InlineData("byte", "300", "$", "expected a whole number between 0 and 255, found the number 300")]
    [InlineData(
        "long",
        "9223372036854775808",
        "$",
        "expected a whole number between -9223372036854775808 and 9223372036854775807, found the number 9223372036854775808"
    )]
    [InlineData(
        "long",
        "1e400",
        "$",
        "expected a whole number between -9223372036854775808 and 9223372036854775807, found the number 1e400"
    )]
    [InlineData("double", "1e400", "$", "expected a number that a double holds, found the number 1e400")]
    [InlineData("float", "-1e39", "$", "expected a number that a single-precision float holds, found the number -1e39")]
    [InlineData("decimal", "1e30", "$", "expected a number that a decimal holds, found the number 1e30")]
    [InlineData("char", "\"ab\"", "$", "expected a string of one character, found the string \"ab\"")]
    [InlineData(
        "guid",
        "\"x\"",
        "$",
        "expected a GUID such as \"00000000-0000-0000-0000-000000000000\", found the string \"x\""
    )]
    [InlineData(
        "date",
        "\"yesterday\"",
        "$",
        "expected a date and time such as \"2024-12-31T23:59:59+00:00\", found the string \"yesterday\""
    )]
    [InlineData(
        "day",
        "\"2024-02-30\"",
        "$",
        "expected a date such as \"2024-12-31\", found the string \"2024-02-30\""
    )]
    [InlineData(
        "span",
        "\"1h\"",
        "$",
        "expected a duration in days, hours, minutes and seconds such as \"1.02:30:00\", found the string \"1h\""
    )]
    [InlineData("bytes", "\"?\"", "$", "expected a string of bytes in Base64, found the string \"?\"")]
    [InlineData("level", "\"Middle\"", "$", "expected one of Low, very-high, found the string \"Middle\"")]
    [InlineData("level", "1", "$", "expected a string, found the number 1")]
    // Null.
    [InlineData("string", "null", "$", "expected a string, found null")]
    [InlineData("int", "null", "$", "expected a whole number, found null")]
    [InlineData("Order", "null", "$", "expected an object, found null")]
    [InlineData("Customer", """{"name":null,"age":1,"source":null}""", "$.name", "expected a string, found null")]
    [InlineData("strings", "[\"a\",null]", "$[1]", "expected a string, found null")]
    [InlineData("fsharp list", "[null]", "$[0]", "expected a string, found null")]
    [InlineData("Guarded", """{"alias":null,"name":null}""", "$.name", "expected a string, found null")]
    [InlineData("Lines", """{"strict":[null],"loose":[],"deep":{}}""", "$.strict[0]", "expected a string, found null")]
    [InlineData(
        "Lines",
        """{"strict":[],"loose":[null],"deep":{"a":["b",null]}}""",
        "$.deep.a[1]",
        "expected a string, found null"
    )]
    [InlineData(
        "Pairs",
        """{"pair":[1,null],"classic":[1,null],"many":[]}""",
        "$.pair[1]",
        "expected a string, found null"
    )]
    [InlineData(
        "Pairs",
        """{"pair":[1,""],"classic":[1,null],"many":[[null,null]]}""",
        "$.many[0][1]",
        "expected a string, found null"
    )]
    [InlineData("BoxOfOrders", """{"value":null,"values":[]}""", "$.value", "expected an object, found null")]
    [InlineData(
        "BoxOfOrders",
        """{"value":{"id":"1","total":1,"items":[]},"values":[null]}""",
        "$.values[0]",
        "expected an object, found null"
    )]
    [InlineData(
        "Mixed",
        """{"shape":null,"items":[]}""",
        "$.shape",
        "expected an object or a string, a case of Shape, found null"
    )]
    [InlineData("Mixed", """{"shape":"Point","items":[null]}""", "$.items[0]", "expected an object, found null")]
    [InlineData("Order", """{"id":null,"total":1,"items":[]}""", "$.id", "expected a string, found null")]
    [InlineData("Order", """{"id":"1","total":1,"items":null}""", "$.items", "expected an array, found null")]
    [InlineData("Order", """{"id":"1","total":1,"items":[null]}""", "$.items[0]", "expected an object, found null")]
    [InlineData("Annotated", """{"must":null,"texts":[],"names":[]}""", "$.must", "expected a string, found null")]
    [InlineData(
        "Annotated",
        """{"must":"","texts":[null],"names":[null]}""",
        "$.names[0]",
        "expected a string, found null"
    )]
    [InlineData("page", """{"values":[null]}""", "$.values[0]", "expected a string, found null")]
    [InlineData("Shape", """{"$type":"Label","item":null}""", "$.item", "expected a string, found null")]
    [InlineData("Account", """{"owner":null,"balance":1}""", "$.owner", "expected a string, found null")]
    [InlineData(
        "Holder",
        """{"perhaps":null,"color":"Red","colors":{},"result":{"$type":"Ok","resultValue":1},"choice":{"$type":"Choice1Of2","item":1}}""",
        "$.perhaps",
        "expected an object or a string, a case of Perhaps<Int32>, found null"
    )]
    [InlineData("object", "null", "$", "expected a value of Object, found null")]
    // Missing fields.
    [InlineData(
        "Orders",
        """[{"id":"1","total":1,"items":[]},{"id":"1","items":[]}]""",
        "$[1].total",
        "the field 'total' is missing"
    )]
    [InlineData(
        "Order",
        """{"id":"1","total":1,"items":[{"sku":"a","price":1,"quantity":1},{},{"sku":"a"}]}""",
        "$.items[1].sku",
        "the field 'sku' is missing"
    )]
    [InlineData(
        "Order",
        """{"Id":"1","total":1,"items":[]}""",
        "$.id",
        "the field 'id' is missing; there is 'Id', but upper and lower case differ"
    )]
    [InlineData("Spot", """{"x":1}""", "$.y", "the field 'y' is missing")]
    [InlineData("Address", """{"street":"s"}""", "$.number", "the field 'number' is missing")]
    [InlineData("Account", """{"owner":"o"}""", "$.balance", "the field 'balance' is missing")]
    [InlineData("Demanding", "{}", "$.stated", "the field 'stated' is missing")]
    [InlineData("Counter", "{}", "$.start", "the field 'start' is missing")]
    [InlineData(
        "Team",
        """{"name":"t","lead":{"called":"p","teams":[{"name":"u"}]}}""",
        "$.lead.teams[0].lead",
        "the field 'lead' is missing"
    )]
    [InlineData("Customer", """{"name":"Ann","source":null}""", "$.age", "the field 'age' is missing")]
    [InlineData("Customer", """{"name":"Ann","age":1}""", "$.source", "the field 'source' is missing")]
    // Unions.
    [InlineData(
        "Shape",
        "\"Sqare\"",
        "$",
        "'Sqare' is no case of Shape; known are Point, Circle, Rectangle, Label, Segment, Styled"
    )]
    [InlineData(
        "Shape",
        """{"$type":"Sqare"}""",
        "$.$type",
        "'Sqare' is no case of Shape; known are Point, Circle, Rectangle, Label, Segment, Styled"
    )]
    [InlineData(
        "Shape",
        """{"$type":"circle","radius":1}""",
        "$.$type",
        "'circle' is no case of Shape; known are Point, Circle, Rectangle, Label, Segment, Styled"
    )]
    [InlineData(
        "Shape",
        "\"Circle\"",
        "$",
        "the case 'Circle' of Shape has fields, so it is an object whose '$type' is \"Circle\""
    )]
    [InlineData(
        "Shape",
        """{"radius":1}""",
        "$.$type",
        "the field '$type' is missing; it says which case of Shape this is: Point, Circle, Rectangle, Label, Segment, Styled"
    )]
    [InlineData("Shape", """{"$type":1}""", "$.$type", "expected a string, found the number 1")]
    [InlineData("Shape", """{"$type":"Rectangle","length":1}""", "$.height", "the field 'height' is missing")]
    [InlineData(
        "Shape",
        """{"item1":{"item1":{"$type":"Circle","radius":"x"},"$type":"Styled"},"$type":"Styled"}""",
        "$.item1.item1.radius",
        "expected a number, found the string \"x\""
    )]
    [InlineData(
        "Shape",
        """{"item1":{"$type":"Segment","item1":1,"item2":1.5},"$type":"Styled"}""",
        "$.item1.item2",
        "expected a whole number between -2147483648 and 2147483647, found the number 1.5"
    )]
    [InlineData("Shape", "7", "$", "expected an object or a string, a case of Shape, found the number 7")]
    [InlineData("Color", "7", "$", "expected a string that names a case of Color, found the number 7")]
    [InlineData(
        "Kinded",
        """{"$type":"Large","size":1}""",
        "$.kind",
        "the field 'kind' is missing; it says which case of Kinded this is: Small, Large"
    )]
    [InlineData(
        "result",
        """{"$type":"Ok","resultValue":"x"}""",
        "$.resultValue",
        "expected a whole number, found the string \"x\""
    )]
    [InlineData("result", "null", "$", "expected an object, found null")]
    [InlineData(
        "Holder",
        """{"perhaps":"Nothing","color":"Red","colors":{"Rot":1},"result":{"$type":"Ok","resultValue":1},"choice":{"$type":"Choice1Of2","item":1}}""",
        "$.colors.Rot",
        "expected one of Red, Green, Blue as the name, found \"Rot\""
    )]
    // Polymorphic types.
    [InlineData(
        "Animal",
        """{"name":"x"}""",
        "$.$type",
        "the field '$type' is missing; it says which type of Animal this is: \"cat\", \"dog\""
    )]
    [InlineData(
        "Animal",
        """{"name":"x","$type":"bird"}""",
        "$.$type",
        "the string \"bird\" is no type of Animal; known are \"cat\", \"dog\""
    )]
    [InlineData(
        "Zoo",
        """{"animals":[{"$type":"dog","name":"x","friend":{"name":"y","$type":"cat"}}]}""",
        "$.animals[0].friend.lives",
        "the field 'lives' is missing"
    )]
    [InlineData(
        "Zoo",
        """{"animals":[{"name":"x","lives":1.5,"$type":"cat"}]}""",
        "$.animals[0].lives",
        "expected a whole number between -2147483648 and 2147483647, found the number 1.5"
    )]
    [InlineData(
        "Base",
        """{"kind":"1","id":1}""",
        "$.kind",
        "the string \"1\" is no type of Base; known are 1, \"base\""
    )]
    [InlineData("Base", """{"kind":1,"id":1}""", "$.extra", "the field 'extra' is missing")]
    // Tuples.
    [InlineData("pair", "[1]", "$", "expected an array of 2 items, found an array of 1 item")]
    [InlineData("pair", "[1,\"a\",2]", "$", "expected an array of 2 items, found an array of 3 items")]
    [InlineData("pair", """{"item1":1,"item2":"a"}""", "$", "expected an array of 2 items, found an object")]
    [InlineData(
        "Tuples",
        """{"pair":[1,"a"],"struct":[1,"a"],"triple":[1,["a","b"],null],"long":[]}""",
        "$.triple[1][1]",
        "expected true or false, found the string \"b\""
    )]
    [InlineData(
        "Tuples",
        """{"pair":[1,"a"],"struct":[1,"a"],"triple":[1,["a",true],null],"long":[1,2,3,4,5,6,7,8,"i"]}""",
        "$.long[7]",
        "expected a string, found the number 8"
    )]
    // Keys.
    [InlineData(
        "fsharp map",
        """{"a b":"x"}""",
        "$['a b']",
        "expected a whole number between -2147483648 and 2147483647 as the name, found \"a b\""
    )]
    [InlineData(
        "byLevel",
        """{"Low":1,"Mid":2}""",
        "$.Mid",
        "expected one of Low, very-high as the name, found \"Mid\""
    )]
    // The type's own code.
    [InlineData("Sku", """{"code":"1","amount":{"value":1}}""", "$.code", "a SKU begins with #")]
    [InlineData("Sku", """{"code":"#1","amount":{"value":0}}""", "$.amount", "the value must be positive")]
    [InlineData("Sku", """{"code":null,"amount":{"value":1}}""", "$.code", "null is not allowed")]
    [InlineData(
        "FromText",
        """{"number":"x","strict":1}""",
        "$.number",
        "expected a whole number between -2147483648 and 2147483647, found the string \"x\""
    )]
    [InlineData(
        "FromText",
        """{"number":"1","strict":1.5}""",
        "$.strict",
        "expected a whole number between -2147483648 and 2147483647, found the number 1.5"
    )]
    [InlineData(
        "FromText",
        """{"number":"1","strict":"1"}""",
        "$.strict",
        "expected a whole number, found the string \"1\""
    )]
    public void FromJson_WrongShape_SaysWhatAndWhere(string type, string json, string path, string message)
    {
        var error = Assert.Throws<JsonException>(() => WorkflowJson.FromJson(Json.Parse(json), Types[type]));

        Assert.Equal($"{message} (at {path})", error.Message);
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void FromJson_NoValue_IsAnErrorUnlessNothingIsAsked()
    {
        var error = Assert.Throws<JsonException>(() => WorkflowJson.FromJson<string>(Json.Undefined));

        Assert.Equal("expected a string, found nothing (at $)", error.Message);
        Assert.Null(WorkflowJson.FromJson<int?>(Json.Undefined));
        Assert.Null(WorkflowJson.FromJson(Json.Undefined, Samples.unitType));
    }

    [Fact]
    public void FromJson_HalfACharacter_IsRefused()
    {
        var error = Assert.Throws<JsonException>(() =>
            WorkflowJson.FromJson<Box<string>>(Json.Parse("""{"value":"\ud800","values":[]}"""))
        );

        Assert.StartsWith("expected a string of whole characters, found ", error.Message, StringComparison.Ordinal);
        Assert.Equal("$.value", error.Path);
    }

    [Fact]
    public void FromJson_LongText_IsShortenedInTheMessage()
    {
        var error = Assert.Throws<JsonException>(() => WorkflowJson.FromJson<int>(new string('x', 1000)));

        Assert.Equal($"expected a whole number, found the string \"{new string('x', 40)}…\" (at $)", error.Message);
    }

    [Fact]
    public void FromJson_DeeperThanAllowed_IsAJsonException()
    {
        var json = Json.EmptyArray;
        for (var i = 0; i < Json.MaxDepth + 5; i++)
        {
            json = Json.Array(json);
        }

        Assert.Throws<JsonException>(() => WorkflowJson.FromJson<object>(json));
    }

    [Theory]
    [InlineData("\"Circle\"")]
    [InlineData("\"Sqare\"")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"$type":"Circle"}""")]
    [InlineData("""{"$type":"Label","item":null}""")]
    [InlineData("""{"$type":"Styled","item1":{"$type":"Label"}}""")]
    public void Deserialize_WrongUnionWithoutOurChecks_StillFails(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Shape>(json, WorkflowJson.Options));

    [Theory]
    [InlineData("[1]")]
    [InlineData("[1,\"a\",3]")]
    [InlineData("{}")]
    public void Deserialize_WrongTupleWithoutOurChecks_StillFails(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<(int, string)>(json, WorkflowJson.Options));
}
