using System.Text.Json;
using Workflows.Core.Tests.FSharpTypes;
using Xunit;

namespace Workflows.Core.Tests.Serialization;

public sealed class NamesTests
{
    [Fact]
    public void NameOf_MembersOfAllForms_AreAsWritten()
    {
        Assert.Equal("the-note", Name<Customer>("Note"));
        Assert.Equal("name", Name<Cat>("Name"));
        Assert.Equal("the_id", Name<Renamed>("Id"));
        Assert.Equal("values", Name<Page<int>>("Values"));
        Assert.Equal("numbers", Name<Mutable>("Numbers"));
        Assert.Equal("balance", WorkflowJson.FieldsOf(typeof(Account)).Single(f => f.Member.Name is "Balance").Name);
        Assert.Equal("radius", WorkflowJson.NameOf(Samples.circle!.GetType().GetProperty("radius")!));
    }

    [Fact]
    public void NameOf_MembersThatAreNoPartOfTheForm_IsNull()
    {
        Assert.Null(Name<Order>("Count"));
        Assert.Null(Name<Ignoring>("Dropped"));
        Assert.Null(Name<Mutable>("Computed"));
        Assert.Null(Name<string>("Length"));
    }

    [Fact]
    public void FieldsOf_Record_SaysWhatMayBeAbsentAndNull()
    {
        var fields = WorkflowJson.FieldsOf(typeof(Customer)).Select(static f => (f.Name, f.MayBeAbsent, f.MayBeNull));

        Assert.Equal(
            [
                ("name", false, false),
                ("age", false, false),
                ("email", true, true),
                ("score", true, true),
                ("level", true, false),
                ("source", false, true),
                ("country", true, false),
                ("the-note", true, true),
            ],
            fields
        );
        Assert.Equal(
            [("id", false, false), ("total", false, false), ("items", false, false), ("note", true, true)],
            WorkflowJson.FieldsOf(typeof(Order)).Select(static f => (f.Name, f.MayBeAbsent, f.MayBeNull))
        );
        Assert.Equal(
            ["owner", "balance", "limit"],
            WorkflowJson.FieldsOf(typeof(Account)).Select(static f => f.Name),
            StringComparer.Ordinal
        );
        Assert.Empty(WorkflowJson.FieldsOf(typeof(string)));
    }

    [Fact]
    public void UnionOf_Union_SaysDiscriminatorCasesAndFields()
    {
        var shape = WorkflowJson.UnionOf(typeof(Shape))!;

        Assert.Equal("$type", shape.Discriminator);
        Assert.Equal(
            [
                "Point()",
                "Circle(radius)",
                "Rectangle(height,length)",
                "Label(item)",
                "Segment(item1,item2)",
                "Styled(item1,color)",
            ],
            shape.Cases.Select(static c => $"{c.JsonName}({string.Join(',', c.Fields.Select(static f => f.Name))})"),
            StringComparer.Ordinal
        );
        Assert.Equal("kind", WorkflowJson.UnionOf(typeof(Kinded))!.Discriminator);
        Assert.Equal(
            [("On", "on"), ("Off", "off")],
            WorkflowJson.UnionOf(typeof(Wire))!.Cases.Select(static c => (c.Name, c.JsonName))
        );
        Assert.Equal(typeof(Shape), WorkflowJson.UnionOf(Samples.circle!.GetType())!.Type);
        Assert.Null(WorkflowJson.UnionOf(typeof(Order)));
        Assert.Null(WorkflowJson.UnionOf(Samples.someNoneType));
    }

    [Fact]
    public void Options_CopiedWithAnotherPolicy_RenameEverywhere()
    {
        var options = new JsonSerializerOptions(WorkflowJson.Options)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        };

        Assert.Equal(
            """{"$type":"Rectangle","HEIGHT":1,"LENGTH":2}""",
            WorkflowJson.ToJson(Shape.NewRectangle(1, 2), options).ToString()
        );
        Assert.Equal(
            Shape.NewRectangle(1, 2),
            WorkflowJson.FromJson<Shape>(Json.Parse("""{"HEIGHT":1,"LENGTH":2,"$type":"Rectangle"}"""), options)
        );
        Assert.Equal("DEEP", WorkflowJson.NameOf(typeof(Lines).GetProperty("Deep")!, options));
    }

    [Fact]
    public void Options_CopiedToIgnoreCase_ReadEitherCase()
    {
        var options = new JsonSerializerOptions(WorkflowJson.Options) { PropertyNameCaseInsensitive = true };

        Assert.Equal(
            Shape.NewCircle(1),
            WorkflowJson.FromJson<Shape>(Json.Parse("""{"$type":"Circle","Radius":1}"""), options)
        );
        Assert.Equal("1", WorkflowJson.FromJson<Order>(Json.Parse("""{"ID":"1","Total":1,"items":[]}"""), options).Id);
    }

    [Fact]
    public void Options_AreReadOnly() => Assert.True(WorkflowJson.Options.IsReadOnly);

    private static string? Name<T>(string member) => WorkflowJson.NameOf(typeof(T).GetProperty(member)!);
}
