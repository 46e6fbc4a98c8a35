using System.Text.Json;
using Workflows.Core.Tests.FSharpTypes;
using Xunit;

namespace Workflows.Core.Tests.Serialization;

public sealed class FSharpFormTests
{
    public static TheoryData<string> Names => [.. Samples.all.Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToJson_Sample_HasItsForm(string name)
    {
        var sample = Named(name);

        Assert.Equal(sample.Json, WorkflowJson.ToJson(sample.Value, sample.Type).ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FromJson_FormOfSample_IsTheSample(string name)
    {
        var sample = Named(name);

        var read = WorkflowJson.FromJson(Json.Parse(sample.Json), sample.Type);

        Assert.Equal(sample.Json, WorkflowJson.ToJson(read, sample.Type).ToString());
        if (sample.Name is not ("collections" or "kinds"))
        {
            // Records with arrays and sequences do not compare by value.
            Assert.Equal(sample.Value, read);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Options_GivenToTheSerializer_HaveTheSameForm(string name)
    {
        var sample = Named(name);

        var text = JsonSerializer.Serialize(sample.Value, sample.Type, WorkflowJson.Options);
        var read = JsonSerializer.Deserialize(text, sample.Type, WorkflowJson.Options);

        Assert.Equal(sample.Json, text);
        Assert.Equal(sample.Json, WorkflowJson.ToJson(read, sample.Type).ToString());
    }

    [Fact]
    public void Samples_AreAsManyAsTheirNames() =>
        Assert.Equal(
            Samples.all.Length,
            Samples.all.Select(static s => s.Name).Distinct(StringComparer.Ordinal).Count()
        );

    [Theory]
    [InlineData("""{"id":"1","total":1,"items":[]}""")]
    [InlineData("""{"note":null,"items":[],"unknown":{"id":2},"total":1,"id":"1"}""")]
    [InlineData("""{"id":"1","total":1.0,"items":[],"count":7}""")]
    public void FromJson_RecordWithAbsentOptionOrUnknownFields_IsRead(string json)
    {
        var order = WorkflowJson.FromJson<Order>(Json.Parse(json));

        Assert.Equal("1", order.Id);
        Assert.Equal(1m, order.Total);
        Assert.Empty(order.Items);
        Assert.Null(order.Note);
    }

    [Fact]
    public void FromJson_EmptiesAbsent_AreEmpty() =>
        Assert.Equal(
            """{"nothing":null,"value":null,"number":null,"text":null}""",
            WorkflowJson.ToJson(WorkflowJson.FromJson<Empties>(Json.EmptyObject)).ToString()
        );

    [Theory]
    [InlineData("""{"radius":1.5,"$type":"Circle"}""", """{"$type":"Circle","radius":1.5}""")]
    [InlineData("""{"x":[{}],"radius":1.5,"y":null,"$type":"Circle"}""", """{"$type":"Circle","radius":1.5}""")]
    [InlineData("""{"$type":"Point"}""", "\"Point\"")]
    [InlineData("""{"extra":{"$type":"Circle"},"$type":"Point"}""", "\"Point\"")]
    [InlineData(
        """{"color":"c","item1":{"length":2,"$type":"Rectangle","height":1},"$type":"Styled"}""",
        """{"$type":"Styled","item1":{"$type":"Rectangle","height":1,"length":2},"color":"c"}"""
    )]
    [InlineData("""{"item1":"Point","$type":"Styled"}""", """{"$type":"Styled","item1":"Point","color":null}""")]
    public void FromJson_Union_AcceptsTheDiscriminatorAnywhere(string json, string written) =>
        Assert.Equal(written, WorkflowJson.ToJson(WorkflowJson.FromJson<Shape>(Json.Parse(json))).ToString());

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void FromJson_Unit_IsReadFromNullAndFromNoInput(string json) =>
        Assert.Null(WorkflowJson.FromJson(Json.Parse(json), Samples.unitType));

    [Fact]
    public void ToJson_CaseUnderItsOwnClass_IsWrittenAsTheUnion()
    {
        var own = Samples.circle!.GetType();

        Assert.NotEqual(typeof(Shape), own);
        Assert.Equal("""{"$type":"Circle","radius":1.5}""", WorkflowJson.ToJson(Samples.circle, own).ToString());
        Assert.Equal(
            """[{"$type":"Circle","radius":1.5}]""",
            WorkflowJson.ToJson<object?[]>([Samples.circle]).ToString()
        );
        Assert.Equal(Samples.circle, WorkflowJson.FromJson(Json.Parse("""{"$type":"Circle","radius":1.5}"""), own));
    }

    [Fact]
    public void FromJson_ClassOfFSharp_TakesItsConstructorsParameters()
    {
        var counter = WorkflowJson.FromJson<Counter>(Json.Parse("""{"start":3}"""));

        Assert.Equal(3, counter.Start);
        Assert.Null(counter.Label);
        Assert.Equal("""{"start":3,"label":null}""", WorkflowJson.ToJson(counter).ToString());
    }

    [Fact]
    public void RoundTrip_CaseWithFieldsOfBaseTypes_KeepsTheirTypes()
    {
        const string Text =
            """{"$type":"Stock","part":{"$type":"wheel","size":1},"perhaps":{"$type":"wheel","size":2},"many":[{"$type":"wheel","size":3}],"any":{"$type":"Circle","radius":1},"perhapsAny":4}""";

        Assert.Equal(Text, WorkflowJson.ToJson(Samples.stock).ToString());
        var late = Text.Replace(
            """{"$type":"wheel","size":1}""",
            """{"size":1,"$type":"wheel"}""",
            StringComparison.Ordinal
        );
        Assert.Equal(Text, WorkflowJson.ToJson(WorkflowJson.FromJson<Stock>(Json.Parse(late))).ToString());
    }

    [Fact]
    public void RoundTrip_DeepUnion_IsEqual()
    {
        var chain = Samples.chain(200);

        Assert.Equal(chain, WorkflowJson.FromJson<Tree<int>>(WorkflowJson.ToJson(chain)));
    }

    private static Sample Named(string name) =>
        Samples.all.Single(sample => string.Equals(sample.Name, name, StringComparison.Ordinal));
}
