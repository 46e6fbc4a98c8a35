using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class JsonFormTests
{
    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(decimal))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(string))]
    [InlineData(typeof(Guid))]
    [InlineData(typeof(DateTimeOffset))]
    [InlineData(typeof(TimeSpan))]
    [InlineData(typeof(DayOfWeek))]
    [InlineData(typeof(byte[]))]
    [InlineData(typeof(int?))]
    [InlineData(typeof(FSharpOption<string>))]
    [InlineData(typeof(Unit))]
    [InlineData(typeof(Order))]
    [InlineData(typeof(Shape))]
    [InlineData(typeof(Color))]
    [InlineData(typeof(Account))]
    [InlineData(typeof(FSharpMap<string, int>))]
    [InlineData(typeof(Dictionary<string, int[]>))]
    [InlineData(typeof(Part))]
    public void ArraynessOf_OtherValues_Never(Type type) => Assert.Equal(Arrayness.Never, JsonForm.ArraynessOf(type));

    [Theory]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(FSharpList<Item>))]
    [InlineData(typeof(IReadOnlyList<string>))]
    [InlineData(typeof(IEnumerable<string>))]
    [InlineData(typeof(FSharpSet<int>))]
    [InlineData(typeof(Tuple<int, string>))]
    [InlineData(typeof((int, string)))]
    [InlineData(typeof(JsonArray))]
    public void ArraynessOf_ListsAndTuples_Always(Type type) =>
        Assert.Equal(Arrayness.Always, JsonForm.ArraynessOf(type));

    [Theory]
    [InlineData(typeof(Json))]
    [InlineData(typeof(object))]
    [InlineData(typeof(JsonElement))]
    [InlineData(typeof(JsonNode))]
    [InlineData(typeof(FSharpOption<int[]>))]
    [InlineData(typeof((int, int)?))]
    [InlineData(typeof(FSharpOption<FSharpOption<FSharpList<int>>>))]
    [InlineData(typeof(Dotted))]
    public void ArraynessOf_ValuesOfAnyForm_Perhaps(Type type) =>
        Assert.Equal(Arrayness.Perhaps, JsonForm.ArraynessOf(type));

    [Theory]
    [InlineData(typeof(int?), true)]
    [InlineData(typeof(FSharpOption<int>), true)]
    [InlineData(typeof(FSharpValueOption<int>), true)]
    [InlineData(typeof(Unit), true)]
    [InlineData(typeof(Json), true)]
    [InlineData(typeof(int), false)]
    [InlineData(typeof(string), false)]
    [InlineData(typeof(Order), false)]
    [InlineData(typeof(FSharpList<int>), false)]
    public void IncludesNull_OnlyWhatHasNoValue(Type type, bool expected) =>
        Assert.Equal(expected, JsonForm.IncludesNull(type));
}
