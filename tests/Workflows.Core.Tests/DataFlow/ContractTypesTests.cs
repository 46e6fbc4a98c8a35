using Workflows.Core.Tests.FSharpTypes;
using Workflows.Core.Tests.Serialization;
using Workflows.DataFlow.Types;
using Workflows.Jsonata.Types;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>What JSON may be that is written and read as .NET types.</summary>
public sealed class ContractTypesTests
{
    public static TheoryData<string> Names => [.. Samples.all.Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Types_OfFSharp_ContainTheirValues(string name)
    {
        var sample = Samples.all.Single(s => s.Name == name);

        ContainsForm(sample.Type, Json.Parse(sample.Json));
    }

    [Fact]
    public void Types_OfCSharp_ContainTheirValues()
    {
        Contains(new Customer("Ann", 30, null, null, Level.High) { Source = null, Note = "n" });
        Contains(new Point3(1));
        Contains(new Lines(["a"], [null, "b"], new() { ["x"] = ["y"] }));
        Contains(new Pairs((1, "a"), new(2, null), [("x", "y")]));
        Contains(new Box<Cat>(new Cat("a", 9), []));
        Contains<Animal>(new Dog("a", new Cat("b", 9)));
        Contains(new Zoo([new Cat("b", 9), new Dog("c", null)]));
        Contains<Base>(new Numbered(1, 2));
        Contains(new Mutable { Numbers = { 1, 2 } });
        Contains(new Secret(1, "t"));
        Contains(new Carrier(Json.Null, "n") { Extra = 5 });
        Contains(new Carrier(default, "n"));
        Contains(new Tally());
        Contains(Numeric.One);
        Contains(Rights.Read | Rights.Write);
        Contains(Level.High);
        Contains<int?>(null);
    }

    [Theory]
    [InlineData("""{"name": "Ann", "age": 30, "source": null}""", true)]
    [InlineData("""{"name": "Ann", "age": 30, "source": null, "more": 1}""", true)]
    [InlineData("""{"name": "Ann", "age": 30}""", false)]
    [InlineData("""{"name": "Ann", "source": null}""", false)]
    [InlineData("""{"name": null, "age": 30, "source": null}""", false)]
    [InlineData("""{"name": "Ann", "age": "30", "source": null}""", false)]
    [InlineData("""{"name": "Ann", "age": 30, "source": null, "level": null}""", false)]
    [InlineData("[]", false)]
    public void Read_ContainsWhatCanBeRead(string json, bool isRead) =>
        Assert.Equal(isRead, ContractTypes.Read(typeof(Customer), WorkflowJson.Options).Contains(Json.Parse(json)));

    [Fact]
    public void Given_HasNoFieldsThatTheTypeDoesNotKnow()
    {
        var given = ContractTypes.Given(typeof(Customer), WorkflowJson.Options);

        Assert.True(given.Field("ages").IsSurelyAbsent);
        Assert.True(given.Field("email").MayBeAbsent);
        Assert.False(given.Field("age").MayBeAbsent);
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(Json))]
    [InlineData(typeof(System.Text.Json.JsonElement))]
    public void Types_OfAnything_AreUnknown(Type type) =>
        Assert.True(ContractTypes.Given(type, WorkflowJson.Options).IsUnknown);

    [Fact]
    public void Types_OfCasesOfAUnion_TellNothingOfTheFieldsOfOneCase()
    {
        var shape = ContractTypes.Written(typeof(Shape), WorkflowJson.Options);

        Assert.Equal(JsonKinds.String | JsonKinds.Object, shape.Kinds);
        Assert.True(shape.Only(JsonKinds.Object).Field("radius").IsUnknown);
    }

    [Fact]
    public void Types_OfTypesThatHoldThemselves_Exist() =>
        Assert.Equal(JsonKinds.Object, ContractTypes.Read(typeof(Team), WorkflowJson.Options).Kinds);

    private static void Contains<T>(T value) => ContainsForm(typeof(T), WorkflowJson.ToJson(value));

    private static void ContainsForm(Type type, Json json)
    {
        var options = WorkflowJson.Options;
        Assert.True(ContractTypes.Written(type, options).Contains(json), $"{json} is written.");
        Assert.True(ContractTypes.Read(type, options).Contains(json), $"{json} is read.");
    }
}
