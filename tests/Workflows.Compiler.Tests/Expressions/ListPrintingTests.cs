using Microsoft.FSharp.Core;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class ListPrintingTests
{
    private static readonly Variable Numbers = Build.Variable<int[]>("numbers");

    private static readonly Term numbers = Build.Read(Numbers);

    private static LambdaTerm Twice => Build.Function<int>("n", n => n.Do<int>(Operation.Multiply, Build.Constant(2)));

    private static LambdaTerm IsLarge => Build.Function<int>("n", n => n.Test(Operation.Greater, Build.Constant(2)));

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[1]", "[2]")]
    [InlineData("[1, 2, 3]", "[2, 4, 6]")]
    public void Print_Map_GivesAList(string list, string expected) =>
        Expect.Value(expected, numbers.Do<int[]>(Operation.ListMap, Twice), (Numbers, list));

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[1]", "[]")]
    [InlineData("[3]", "[3]")]
    [InlineData("[1, 3, 4]", "[3, 4]")]
    public void Print_Filter_GivesAList(string list, string expected) =>
        Expect.Value(expected, numbers.Do<int[]>(Operation.ListFilter, IsLarge), (Numbers, list));

    [Theory]
    [InlineData("[]", "0")]
    [InlineData("[7]", "1")]
    [InlineData("[7, 8]", "2")]
    public void Print_Length_CountsItems(string list, string expected)
    {
        Expect.Value(expected, numbers.Do<int>(Operation.ListLength), (Numbers, list));
        Expect.Value(
            expected,
            numbers.Do<int[]>(Operation.ListMap, Twice).Do<int>(Operation.ListLength),
            (Numbers, list)
        );
        Expect.Value(
            expected,
            numbers.Do<int[]>(Operation.ListFilter, IsLarge).Do<int>(Operation.ListLength),
            (Numbers, list)
        );
    }

    [Fact]
    public void Print_NullItems_AreCounted()
    {
        var options = Build.Variable<FSharpOption<int>[]>("options");
        var term = Build.Read(options);
        var none = Build.Function<FSharpOption<int>>("o", o => o.Test(Operation.IsNone));
        Expect.Value("[null]", term.Do<FSharpOption<int>[]>(Operation.ListFilter, none), (options, "[1, null]"));
        var length = term.Do<FSharpOption<int>[]>(Operation.ListFilter, none).Do<int>(Operation.ListLength);
        Expect.Value("1", length, (options, "[1, null]"));
        Expect.Value("true", term.Test(Operation.ListExists, none), (options, "[1, null]"));
        Expect.Value("false", term.Test(Operation.ListExists, none), (options, "[1]"));
    }

    [Theory]
    [InlineData("[]", "true")]
    [InlineData("[1]", "false")]
    public void Print_IsEmpty_LooksAtTheList(string list, string expected)
    {
        Expect.Value(expected, numbers.Test(Operation.ListIsEmpty), (Numbers, list));
        Expect.Value(
            expected,
            numbers.Test(Operation.ListIsEmpty).Test(Operation.Not).Test(Operation.Not),
            (Numbers, list)
        );
        Expect.Value(
            expected,
            numbers.Do<int[]>(Operation.ListMap, Twice).Test(Operation.ListIsEmpty),
            (Numbers, list)
        );
    }

    [Theory]
    [InlineData("[]", "false", "true")]
    [InlineData("[1]", "false", "false")]
    [InlineData("[3]", "true", "true")]
    [InlineData("[1, 3]", "true", "false")]
    [InlineData("[3, 4]", "true", "true")]
    public void Print_Quantifiers_LookAtTheItems(string list, string any, string all)
    {
        Expect.Value(any, numbers.Test(Operation.ListExists, IsLarge), (Numbers, list));
        Expect.Value(all, numbers.Test(Operation.ListForAll, IsLarge), (Numbers, list));
    }

    [Fact]
    public void Print_Quantifiers_StopWhereDotNetStops()
    {
        var divides = Build.Function<int>(
            "n",
            n => Build.Constant(6).Do<int>(Operation.Remainder, n).Test(Operation.Equal, Build.Constant(0))
        );
        Expect.Value("true", numbers.Test(Operation.ListExists, divides), (Numbers, "[3, 0]"));
        Expect.Value("false", numbers.Test(Operation.ListForAll, divides), (Numbers, "[4, 0]"));
        Expect.Failure(
            "Attempted to divide by zero.",
            numbers.Test(Operation.ListExists, divides),
            (Numbers, "[4, 0]")
        );
    }

    [Theory]
    [InlineData("[]", "0")]
    [InlineData("[4]", "8")]
    [InlineData("[1, 2]", "6")]
    public void Print_SumOfIntegers_AddsUp(string list, string expected) =>
        Expect.Value(expected, numbers.Do<int>(Operation.ListSumBy, Twice), (Numbers, list));

    [Fact]
    public void Print_SumOfDecimals_IsExact()
    {
        var prices = Build.Variable<decimal[]>("prices");
        var sum = Build.Read(prices).Do<decimal>(Operation.ListSumBy, Build.Function<decimal>("price", price => price));
        Expect.Value("0", sum, (prices, "[]"));
        Expect.Value("0.3", sum, (prices, "[0.1, 0.2]"));
        Expect.Value("500", sum, (prices, $"[{string.Join(", ", Enumerable.Repeat("0.1", 5_000))}]"));
    }

    [Theory]
    [InlineData("[7]", "7")]
    [InlineData("[7, 8]", "7")]
    public void Print_Head_GivesTheFirst(string list, string expected)
    {
        Expect.Value(expected, numbers.Do<int>(Operation.ListHead), (Numbers, list));
        Expect.Value(expected, numbers.Do<FSharpOption<int>>(Operation.ListTryHead), (Numbers, list));
        var large = numbers.Do<int[]>(Operation.ListFilter, IsLarge);
        Expect.Value(expected, large.Do<int>(Operation.ListHead), (Numbers, list));
        Expect.Value(expected, large.Do<FSharpOption<int>>(Operation.ListTryHead), (Numbers, list));
    }

    [Fact]
    public void Print_HeadOfNothing_IsNoneOrFails()
    {
        Expect.Value("null", numbers.Do<FSharpOption<int>>(Operation.ListTryHead), (Numbers, "[]"));
        Expect.Failure("numbers is empty", numbers.Do<int>(Operation.ListHead), (Numbers, "[]"));
        var large = numbers.Do<int[]>(Operation.ListFilter, IsLarge);
        Expect.Value("null", large.Do<FSharpOption<int>>(Operation.ListTryHead), (Numbers, "[1]"));
        Expect.Failure("numbers where n > 2 is empty", large.Do<int>(Operation.ListHead), (Numbers, "[1]"));
    }

    [Theory]
    [InlineData("[]", "null")]
    [InlineData("[3]", "4")]
    [InlineData("[1, 3, 4]", "4")]
    public void Print_FirstItemFound_IsTaken(string list, string expected)
    {
        var found = numbers.Do<int[]>(Operation.ListFilter, IsLarge).Do<FSharpOption<int>>(Operation.ListTryHead);
        var next = found.Do<FSharpOption<int>>(
            Operation.OptionMap,
            Build.Function<int>("n", n => n.Do<int>(Operation.Add, Build.Constant(1)))
        );
        Expect.Text("($n := $filter($numbers, function($n) { $n > 2 })[0]; $n != null ? $n + 1 : null)", next);
        Expect.Value(expected, next, (Numbers, list));
        Expect.Value(expected == "null" ? "false" : "true", found.Test(Operation.IsSome), (Numbers, list));
        var value = found.Do<int>(Operation.OptionDefault, Build.Constant(-1));
        Expect.Value(expected == "null" ? "-1" : "3", value, (Numbers, list));
    }

    [Fact]
    public void Print_ListsOfObjects_AreMade()
    {
        var made = numbers.Do<object[]>(
            Operation.ListMap,
            Build.Function<int>("n", n => Build.Object<Point>(("x", n), ("y", Build.Constant(0))))
        );
        Expect.Value("""[{"x": 1, "y": 0}]""", made, (Numbers, "[1]"));
        Expect.Value("[]", made, (Numbers, "[]"));
        var x = Build.Object<Point>(("x", numbers.Do<int>(Operation.ListLength))).Field("x");
        Expect.Value("3", x, (Numbers, "[1, 2, 3]"));
    }

    private sealed record Point(int X, int Y);

    [Fact]
    public void Print_ItemOfAListLiteral_IsRead()
    {
        Expect.Value("[1]", Build.List<int[][]>(numbers, numbers).Item<int[]>(0), (Numbers, "[1]"));
        var nested = Build.List<(int, (int[], int))>(
            Build.Constant(1),
            Build.List<(int[], int)>(numbers, Build.Constant(2))
        );
        Expect.Text("$numbers", nested.Item<(int[], int)>(1).Item<int[]>(0));
        var failing = Build.List<(int, int)>(Build.Constant(1), new RaiseTerm("no", typeof(int)));
        Expect.Failure("no", failing.Item<int>(0));
        var made = Build.List<(int, int)[]>(Build.List<(int, int)>(Build.Constant(1), Build.Constant(2)));
        Expect.Value("2", made.Do<(int, int)>(Operation.ListHead).Item<int>(1));
    }

    [Fact]
    public void Print_ChosenOptions_AreNotTestedAgain()
    {
        var half = Build.Function<int>(
            "n",
            n => n.Test(Operation.Greater, Build.Constant(2)).Then(n, Build.None<FSharpOption<int>>())
        );
        var all = numbers.Do<FSharpOption<int>[]>(Operation.ListMap, half);
        var some = all.Do<FSharpOption<int>[]>(
            Operation.ListFilter,
            Build.Function<FSharpOption<int>>("option", o => o.Test(Operation.IsSome))
        );
        var chosen = some.Do<int[]>(
            Operation.ListMap,
            Build.Function<FSharpOption<int>>("option", o => o.Do<int>(Operation.OptionValue))
        );
        Expect.Text(
            "[$filter($map($numbers, function($n) { $n > 2 ? $n : null }), function($option) { $option != null })]",
            chosen
        );
        Expect.Value("[3]", chosen, (Numbers, "[1, 3]"));
    }
}
