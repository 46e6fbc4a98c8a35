namespace Workflows.Core.Tests.Definitions;

/// <summary>Definitions as a C# program writes, changes and compares them.</summary>
public sealed class RecordTests
{
    private static readonly JsonataTask Charge = new("Charge")
    {
        Resource = "${Charge}",
        Arguments = Json.Object(("order", "{% $states.input %}")),
        TimeoutSeconds = 60,
        HeartbeatSeconds = "{% $beat %}",
        Retry = [new Retrier { ErrorEquals = ["Busy"], MaxAttempts = 2 }],
        Catch = [new JsonataCatcher { ErrorEquals = ["States.ALL"], Next = "Sorry" }],
        Next = "Done",
    };

    private static readonly StateMachine Shop = new()
    {
        StartAt = "Charge",
        States = [Charge, new JsonataFail("Sorry") { Error = "Shop.Closed" }, new JsonataSucceed("Done")],
    };

    [Fact]
    public void With_OneField_ChangesACopyOnly()
    {
        var quick = Charge with { TimeoutSeconds = 5, Retry = [.. Charge.Retry, new Retrier { ErrorEquals = ["A"] }] };

        Assert.Equal((5, 60), (quick.TimeoutSeconds?.Literal, Charge.TimeoutSeconds?.Literal));
        Assert.Equal((2, 1), (quick.Retry.Count, Charge.Retry.Count));
        Assert.NotEqual(Charge, quick);
        Assert.Equal(Charge, quick with { TimeoutSeconds = 60, Retry = Charge.Retry });
    }

    [Fact]
    public void With_States_AddsOneByACollectionExpression()
    {
        var more = Shop with { States = [.. Shop.States, new JsonataPass("Extra") { Next = "Done" }] };

        Assert.Equal(["Charge", "Sorry", "Done", "Extra"], more.States.Select(s => s.Name));
        Assert.Equal(3, Shop.States.Count);
    }

    [Fact]
    public void Equals_OfTheSameDefinitionTwice_IsByValue()
    {
        var again = StateMachine.Parse(Shop.ToJson());

        Assert.NotSame(Shop, again);
        Assert.Equal(Shop, again);
        Assert.Equal(Shop.GetHashCode(), again.GetHashCode());
        Assert.True(Shop == again);
    }

    [Fact]
    public void Equals_OfStatesInAnotherOrder_IsFalse()
    {
        var turned = Shop with { States = [.. Shop.States.Reverse()] };

        Assert.NotEqual(Shop, turned);
        Assert.Equal(Shop.ToJsonValue(), turned.ToJsonValue());
    }

    [Fact]
    public void Equals_OfTheTwoLanguages_IsFalse() =>
        Assert.False(new JsonataSucceed("A").Equals((object)new JsonPathSucceed("A")));

    [Fact]
    public void States_ByNameAndPosition_AreFound()
    {
        Assert.Same(Charge, Shop.States["Charge"]);
        Assert.Same(Charge, Shop.States[0]);
        Assert.Equal((2, -1), (Shop.States.IndexOf("Done"), Shop.States.IndexOf("done")));
        Assert.True(Shop.States.TryGet("Sorry", out var found));
        Assert.Equal("Sorry", found.Name);
        Assert.False(Shop.States.TryGet("sorry", out _));
        Assert.Throws<KeyNotFoundException>(() => Shop.States["sorry"]);
    }

    [Fact]
    public void States_WithOneNameTwice_AreRefused() =>
        Assert.Throws<ArgumentException>(() => StateList.Create([new JsonataSucceed("A"), new JsonataPass("A")]));

    [Fact]
    public void States_WithoutAny_AreAnEmptyList()
    {
        StateList none = [];

        Assert.Empty(none);
        Assert.Equal(none, (StateList)[]);
        Assert.Equal(none.GetHashCode(), ((StateList)[]).GetHashCode());
    }

    [Fact]
    public void EquatableArray_Default_IsAbsentAndNotEmpty()
    {
        EquatableArray<string> absent = default;
        EquatableArray<string> empty = [];

        Assert.True(absent.IsDefault);
        Assert.False(empty.IsDefault);
        Assert.True(absent != empty);
        Assert.Empty(absent);
        Assert.Throws<ArgumentOutOfRangeException>(() => absent[0]);
    }

    [Fact]
    public void EquatableArray_OfEqualItems_IsEqual()
    {
        EquatableArray<Retrier> first = [new Retrier { ErrorEquals = ["A", "B"] }];
        EquatableArray<Retrier> second = [new Retrier { ErrorEquals = ["A", "B"] }];

        Assert.True(first == second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.False(first == [new Retrier { ErrorEquals = ["B", "A"] }]);
    }

    [Fact]
    public void Computed_FromAValueOrAnExpression_KnowsWhich()
    {
        Computed<long> literal = 5;
        Computed<long> computed = "{% $x %}";

        Assert.Equal((5, null), (literal.Literal, literal.Expression));
        Assert.Equal((null, "{% $x %}"), (computed.Literal, computed.Expression));
        Assert.Equal(("5", "{% $x %}"), (literal.ToString(), computed.ToString()));
        Assert.NotEqual(literal, computed);
        Assert.Throws<ArgumentException>(() => new Computed<long>("$x"));
    }

    [Fact]
    public void DataPath_FromNull_IsPresent()
    {
        DataPath path = "$.x";
        DataPath fromNull = (string?)null;

        Assert.Equal(("$.x", true), (path.Text, path.IsPresent));
        Assert.Equal(DataPath.Null, fromNull);
        Assert.NotEqual(default, fromNull);
        Assert.Equal(("$.x", "null", ""), (path.ToString(), fromNull.ToString(), default(DataPath).ToString()));
    }

    [Fact]
    public void JsonataText_WrapAndInner_AreInverse()
    {
        Assert.Equal("{% $x %}", JsonataText.Wrap("$x"));
        Assert.Equal("$x", JsonataText.Inner("{% $x %}"));
        Assert.Equal("$x", JsonataText.Inner("{%$x%}"));
        Assert.Throws<ArgumentException>(() => JsonataText.Inner("$x"));
    }
}
