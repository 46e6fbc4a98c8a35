namespace Workflows.Jsonata.Tests;

public sealed class JsonataBindingsTests
{
    [Fact]
    public void Evaluate_Variable_ComesFromTheBindings()
    {
        Expect.Result("$x.a + $y", "5", JsonataBindings.Of(("x", Json.Parse("""{"a": 2}""")), ("y", 3)));
    }

    [Fact]
    public void Evaluate_UnboundVariable_IsNothing()
    {
        Expect.Result("$x", "undefined");
    }

    [Fact]
    public void Evaluate_VariableNamedLikeAFunction_HidesIt()
    {
        Expect.Result("$count", "3", JsonataBindings.Of(("count", 3)));
        Expect.Error("$count([])", "T1006", JsonataBindings.Of(("count", 3)));
    }

    [Fact]
    public void With_Variables_HidesThoseBelowAndLeavesThemAsTheyAre()
    {
        var below = JsonataBindings.Of(("x", 1), ("y", 2));
        var above = below.With(("x", 10));

        Expect.Result("$x + $y", "12", above);
        Expect.Result("$x + $y", "3", below);
    }

    [Fact]
    public void Evaluate_VariableSetInside_DoesNotReachTheBindings()
    {
        var bindings = JsonataBindings.Of(("x", 1));

        Expect.Result("($x := $x + 1; $x)", "2", bindings);
        Expect.Result("$x", "1", bindings);
    }

    [Fact]
    public void Evaluate_OwnScope_IsAskedOncePerVariable()
    {
        var bindings = new CountingBindings();

        Expect.Result("$map([1..5], function($i){ $i * $n })", "[7, 14, 21, 28, 35]", bindings);

        Assert.Equal(1, bindings.Asked);
    }

    [Fact]
    public void Evaluate_Clock_IsTheBindings()
    {
        Expect.Result("$millis() - $millis()", "0", new CountingBindings());
        Expect.Result("$millis()", "1000", new CountingBindings());
    }

    [Theory]
    [InlineData("$random()", "0.25")]
    public void Evaluate_Random_IsTheBindings(string expression, string json)
    {
        Expect.Result(expression, json, new CountingBindings());
    }

    private sealed class CountingBindings : JsonataBindings
    {
        public int Asked { get; private set; }

        public override TimeProvider Clock { get; } = new FixedClock();

        public override Random Random { get; } = new FixedRandom();

        public override bool TryGet(string name, out Json value)
        {
            var isKnown = string.Equals(name, "n", StringComparison.Ordinal);
            Asked += isKnown ? 1 : 0;
            value = isKnown ? 7 : default(Json);
            return isKnown;
        }

        private sealed class FixedClock : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(1);
        }

        private sealed class FixedRandom : Random
        {
            public override double NextDouble() => 0.25;
        }
    }
}
