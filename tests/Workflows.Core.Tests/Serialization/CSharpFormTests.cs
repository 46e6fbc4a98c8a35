using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workflows.Core.Tests.FSharpTypes;
using Xunit;

namespace Workflows.Core.Tests.Serialization;

public sealed class CSharpFormTests
{
    [Fact]
    public void RoundTrip_Record_KeepsEverything() =>
        RoundTrips(
            new Customer("Ann", 30, null, null, Level.High) { Source = null, Note = "n" },
            """{"name":"Ann","age":30,"email":null,"score":null,"level":"very-high","source":null,"country":"NL","the-note":"n"}"""
        );

    [Fact]
    public void FromJson_NullableAndDefaultedMembersAbsent_AreFilled()
    {
        var read = WorkflowJson.FromJson<Customer>(Json.Parse("""{"name":"Ann","age":30,"source":"web"}"""));

        Assert.Equal(new Customer("Ann", 30, null, null) { Source = "web" }, read);
    }

    [Fact]
    public void FromJson_ParameterWithDefaultAbsent_HasItsDefault() =>
        Assert.Equal(new Point3(1), WorkflowJson.FromJson<Point3>(Json.Parse("""{"x":1}""")));

    [Fact]
    public void RoundTrip_Numbers_AreExact() =>
        RoundTrips(
            new Numbers(
                sbyte.MinValue,
                byte.MaxValue,
                short.MinValue,
                ushort.MaxValue,
                int.MinValue,
                uint.MaxValue,
                long.MinValue,
                ulong.MaxValue,
                Int128.MinValue,
                UInt128.MaxValue,
                BigInteger.Pow(10, 60),
                12.10m,
                double.MaxValue,
                0.1f
            ),
            """{"s8":-128,"u8":255,"s16":-32768,"u16":65535,"s32":-2147483648,"u32":4294967295,"s64":-9223372036854775808,"u64":18446744073709551615,"""
                + "\"s128\":-170141183460469231731687303715884105728,\"u128\":340282366920938463463374607431768211455,"
                + $"\"big\":1{new string('0', 60)},\"money\":12.10,\"double\":1.7976931348623157E+308,\"single\":0.1}}"
        );

    [Theory]
    [InlineData("3.0", 3)]
    [InlineData("3e2", 300)]
    [InlineData("-1.20E1", -12)]
    [InlineData("-0", 0)]
    public void FromJson_WholeNumberInAnotherText_IsRead(string json, int expected)
    {
        Assert.Equal(expected, WorkflowJson.FromJson<int>(Json.Parse(json)));
        Assert.Equal(expected, WorkflowJson.FromJson<long>(Json.Parse(json)));
        Assert.Equal(expected, WorkflowJson.FromJson<BigInteger>(Json.Parse(json)));
    }

    [Fact]
    public void RoundTrip_Texts_AreIso() =>
        RoundTrips(
            new Texts(
                new DateTime(2024, 12, 31, 23, 59, 59, DateTimeKind.Utc),
                new DateOnly(2024, 2, 29),
                new TimeOnly(1, 2, 3),
                TimeSpan.FromHours(25),
                new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
                new Uri("https://example.com/a?b=c&d"),
                '<',
                [1, 2]
            ),
            """{"at":"2024-12-31T23:59:59Z","date":"2024-02-29","time":"01:02:03","took":"1.01:00:00","id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","""
                + "\"link\":\"https://example.com/a?b=c&d\",\"letter\":\"<\",\"bytes\":\"AQI=\"}",
            compare: false
        );

    [Fact]
    public void RoundTrip_Collections_KeepOrderAndKeys() =>
        RoundTrips(
            new Gathered(
                [1],
                [2],
                new(StringComparer.Ordinal) { "s" },
                new Dictionary<string, int>(StringComparer.Ordinal) { ["Key"] = 1 },
                new() { [-1] = "x" },
                new() { [Level.High] = 2 },
                [
                    [1],
                    [],
                ]
            ),
            """{"immutable":[1],"readOnly":[2],"set":["s"],"map":{"Key":1},"byNumber":{"-1":"x"},"byLevel":{"very-high":2},"jagged":[[1],[]]}""",
            compare: false
        );

    [Fact]
    public void RoundTrip_Tuples_AreArrays()
    {
        RoundTrips(
            new Pairs((1, "a"), new(2, null), [("x", "y"), (null, "z")]),
            """{"pair":[1,"a"],"classic":[2,null],"many":[["x","y"],[null,"z"]]}""",
            compare: false
        );
        RoundTrips((1, 2, 3, 4, 5, 6, 7, 8, (9, "ten")), "[1,2,3,4,5,6,7,8,[9,\"ten\"]]");
        RoundTrips(ValueTuple.Create(1), "[1]");
    }

    [Theory]
    [InlineData("""{"$type":"cat","name":"Tom","lives":9}""")]
    [InlineData("""{"name":"Tom","lives":9,"$type":"cat"}""")]
    public void FromJson_PolymorphicType_AcceptsTheDiscriminatorAnywhere(string json)
    {
        var read = WorkflowJson.FromJson<Animal>(Json.Parse(json));

        Assert.Equal(new Cat("Tom", 9), read);
        Assert.Equal("""{"$type":"cat","name":"Tom","lives":9}""", WorkflowJson.ToJson(read).ToString());
    }

    [Fact]
    public void RoundTrip_PolymorphicMembers_KeepTheirTypes()
    {
        RoundTrips(
            new Zoo([new Dog("Rex", new Cat("Tom", 9)), new Dog("Max", null)]),
            """{"animals":[{"$type":"dog","name":"Rex","friend":{"$type":"cat","name":"Tom","lives":9}},{"$type":"dog","name":"Max","friend":null}]}""",
            compare: false
        );
        RoundTrips<Base>(new Numbered(1, 2), """{"kind":1,"id":1,"extra":2}""");
        RoundTrips(new Base(1), """{"kind":"base","id":1}""");
        Assert.Equal(new Base(1), WorkflowJson.FromJson<Base>(Json.Parse("""{"id":1}""")));
    }

    [Fact]
    public void RoundTrip_Class_KeepsPrivateSettersAndReadOnlyCollections()
    {
        var value = new Mutable { Text = "t", Ignored = "i" };
        value.Hide(5);
        value.Numbers.Add(7);

        var json = WorkflowJson.ToJson(value);
        var read = WorkflowJson.FromJson<Mutable>(json);

        Assert.Equal("""{"text":"t","hidden":5,"numbers":[7],"computed":1}""", json.ToString());
        Assert.Equal(("t", 5, ""), (read.Text, read.Hidden, read.Ignored));
        Assert.Equal([7], read.Numbers);
        Assert.Equal("default", WorkflowJson.FromJson<Mutable>(Json.EmptyObject).Text);
    }

    [Theory]
    [InlineData("""{"payload":{"b":[1,9007199254740993],"a":12.10},"name":"n","many":[1,null]}""")]
    [InlineData("""{"payload":null,"name":"n","extra":null,"many":[]}""")]
    [InlineData("""{"name":"n","many":[]}""")]
    public void RoundTrip_JsonMembers_KeepNullApartFromAbsence(string json)
    {
        var read = WorkflowJson.FromJson<Carrier>(Json.Parse(json));

        Assert.Equal(json, WorkflowJson.ToJson(read).ToString());
    }

    [Fact]
    public void FromJson_MembersOfAnyType_TakeAnyValue()
    {
        var read = WorkflowJson.FromJson<Anything>(Json.Parse("""{"value":[1],"element":null,"node":{"a":1}}"""));

        Assert.Equal(JsonValueKind.Array, Assert.IsType<JsonElement>(read.Value).ValueKind);
        Assert.Equal(JsonValueKind.Null, read.Element.ValueKind);
        Assert.IsType<JsonObject>(read.Node);
    }

    [Fact]
    public void RoundTrip_FlagsAnonymousAndNull_HaveForms()
    {
        RoundTrips(Rights.Read | Rights.Write, "\"Read, Write\"");
        RoundTrips(new { A = 1, B = new { C = "x" } }, """{"a":1,"b":{"c":"x"}}""");
        RoundTrips<int?>(null, "null");
        RoundTrips<int?>(3, "3");
    }

    [Fact]
    public void RoundTrip_FSharpTypesInRecord_KeepTheirForm()
    {
        RoundTrips(
            new Mixed(Shape.NewCircle(1.5), null, [new Item("a", 1m, 2)]),
            """{"shape":{"$type":"Circle","radius":1.5},"maybe":null,"items":[{"sku":"a","price":1,"quantity":2}]}""",
            compare: false
        );
        Assert.Null(WorkflowJson.FromJson<Mixed>(Json.Parse("""{"shape":"Point","items":[]}""")).Maybe);
    }

    [Fact]
    public void FromJson_CodeWithoutAnnotations_AllowsNull() =>
        Assert.Equal(
            """{"text":null,"items":[null]}""",
            WorkflowJson
                .ToJson(WorkflowJson.FromJson<Oblivious>(Json.Parse("""{"text":null,"items":[null]}""")))
                .ToString()
        );

    [Fact]
    public void FromJson_NumberHandlingAttribute_IsFollowed()
    {
        var read = WorkflowJson.FromJson<FromText>(Json.Parse("""{"number":"12","strict":3}"""));

        Assert.Equal(12, read.Number);
    }

    [Fact]
    public void RoundTrip_TypeThatNamesItsConverter_IsLeftToIt()
    {
        RoundTrips(Numeric.One, "1");
        RoundTrips(Dotted.NewDotted(1, 2), "\"1.2\"");
    }

    [Fact]
    public void RoundTrip_IgnoredParameter_IsLeftOut()
    {
        Assert.Equal("""{"id":1}""", WorkflowJson.ToJson(new Secret(1, "t")).ToString());
        Assert.Equal(new Secret(1, null), WorkflowJson.FromJson<Secret>(Json.Parse("""{"id":1,"token":"t"}""")));
    }

    [Fact]
    public void Library_HasNoNeedOfFSharp() =>
        Assert.DoesNotContain(
            typeof(WorkflowJson).Assembly.GetReferencedAssemblies(),
            static reference => reference.Name is "FSharp.Core"
        );

    [Fact]
    public void RoundTrip_StructWithPrivateSetter_IsKept()
    {
        var tally = new Tally();
        tally.Increment();

        RoundTrips(tally, """{"count":1}""");
    }

    [Fact]
    public void RoundTrip_Json_IsTheSameValue()
    {
        var json = Json.Parse("""{"a":12.10}""");

        Assert.Equal(json, WorkflowJson.ToJson(json));
        Assert.Equal(json, WorkflowJson.FromJson<Json>(json));
        Assert.True(WorkflowJson.ToJson(Json.Undefined).IsUndefined);
        Assert.True(WorkflowJson.FromJson<Json>(Json.Undefined).IsUndefined);
    }

    [Fact]
    public void RoundTrip_AsDeepAsAllowed_NeedsNoLargeStack()
    {
        var chain = Samples.chain(Json.MaxDepth - 1);
        Exception? failure = null;
        var thread = new Thread(
            () =>
                failure = Record.Exception(() =>
                    Assert.Equal(chain, WorkflowJson.FromJson<Tree<int>>(WorkflowJson.ToJson(chain)))
                ),
            maxStackSize: 1 << 20
        );
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Fact]
    public void ToJson_RuntimeTypeUnknown_IsWrittenAsItIs() =>
        Assert.Equal(
            """[1,"a",{"x":1,"y":2,"z":3}]""",
            WorkflowJson.ToJson<object[]>([1, "a", new Point3(1)]).ToString()
        );

    private static void RoundTrips<T>(T value, string text, bool compare = true)
    {
        var json = WorkflowJson.ToJson(value);
        var read = WorkflowJson.FromJson<T>(json);

        Assert.Equal(text, json.ToString());
        Assert.Equal(text, WorkflowJson.ToJson(read).ToString());
        if (compare)
        {
            Assert.Equal(value, read);
        }
    }
}
