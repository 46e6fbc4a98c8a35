using Microsoft.FSharp.Core;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class ListPrintingTests
{
    private static readonly Variable Numbers = Build.Variable<int[]>("numbers");
    private static readonly Variable Rows = Build.Variable<int[][]>("rows");
    private static readonly Variable Pairs = Build.Variable<(int, string)[]>("pairs");
    private static readonly Variable Values = Build.Variable<Json[]>("values");

    private static readonly Term numbers = Build.Read(Numbers);
    private static readonly Term rows = Build.Read(Rows);
    private static readonly Term pairs = Build.Read(Pairs);
    private static readonly Term values = Build.Read(Values);

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
    [InlineData("[]", "[]")]
    [InlineData("[[]]", "[[]]")]
    [InlineData("[[1]]", "[[2]]")]
    [InlineData("[[1, 2]]", "[[2, 4]]")]
    [InlineData("[[], [1], [1, 2]]", "[[], [2], [2, 4]]")]
    public void Print_MapOfLists_KeepsThemApart(string list, string expected)
    {
        var inner = Build.Function<int[]>("row", row => row.Do<int[]>(Operation.ListMap, Twice));
        Expect.Value(expected, rows.Do<int[][]>(Operation.ListMap, inner), (Rows, list));
        var same = Build.Function<int[]>("row", row => row);
        Expect.Value(list, rows.Do<int[][]>(Operation.ListMap, same), (Rows, list));
        var pair = Build.Function<int[]>("row", row => Build.List<int[][]>(row, row));
        var mapped = rows.Do<int[][][]>(Operation.ListMap, pair);
        var first = Build.Function<int[][]>("pair", p => p.Item<int[]>(0));
        Expect.Value(list, mapped.Do<int[][]>(Operation.ListMap, first), (Rows, list));
    }

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[[]]", "[[]]")]
    [InlineData("[[1]]", "[]")]
    [InlineData("[[], [1], []]", "[[], []]")]
    public void Print_FilterOfLists_KeepsThemApart(string list, string expected)
    {
        var isEmpty = Build.Function<int[]>("row", row => row.Test(Operation.ListIsEmpty));
        Expect.Value(expected, rows.Do<int[][]>(Operation.ListFilter, isEmpty), (Rows, list));
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[[1]]")]
    [InlineData("[[], null, 1, \"a\", {\"x\": []}]")]
    [InlineData("[[[1]], [[]]]")]
    public void Print_ListOfAnyJson_KeepsItems(string list)
    {
        var same = Build.Function<Json>("v", v => v.Let("w", w => w));
        Expect.Value(list, values.Do<Json[]>(Operation.ListMap, same), (Values, list));
        var all = Build.Function<Json>("v", v => v.Test(Operation.Equal, v));
        Expect.Value(list, values.Do<Json[]>(Operation.ListFilter, all), (Values, list));
    }

    [Theory]
    [InlineData("[1, \"a\"]")]
    [InlineData("[null, []]")]
    [InlineData("[[1], [[2]]]")]
    [InlineData("[[], []]")]
    public void Print_ListOfItemsThatMayBeLists_KeepsItems(string list)
    {
        var items = Build.List<Json[]>(values.Item<Json>(0), values.Item<Json>(1));
        Expect.Value(list, items, (Values, list));
    }

    [Theory]
    [InlineData("[[1], [2, 3]]")]
    [InlineData("[[], [[]]]")]
    public void Print_TupleOfLists_KeepsItems(string list)
    {
        var items = Build.List<(int[], int[])>(rows.Item<int[]>(0), rows.Item<int[]>(1));
        Expect.Text("[[$rows[0]], [$rows[1]]]", items);
        Expect.Value(list, items, (Rows, list));
    }

    [Fact]
    public void Print_ListOfOneList_KeepsIt()
    {
        Expect.Value("[[1, 2]]", Build.List<int[][]>(numbers), (Numbers, "[1, 2]"));
        Expect.Value("[[[1, 2]]]", Build.List<int[][][]>(Build.List<int[][]>(numbers)), (Numbers, "[1, 2]"));
        Expect.Value("[[4]]", Build.List<int[][]>(numbers.Do<int[]>(Operation.ListMap, Twice)), (Numbers, "[2]"));
        Expect.Value("[[]]", Build.List<int[][]>(numbers.Do<int[]>(Operation.ListMap, Twice)), (Numbers, "[]"));
        Expect.Value(
            "[[1], []]",
            Build.Constant<int[][]>([
                [1],
                [],
            ])
        );
    }

    [Fact]
    public void Print_ItemsOfTuples_AreRead()
    {
        var names = Build.Function<(int, string)>("pair", pair => pair.Item<string>(1));
        Expect.Value("""["a"]""", pairs.Do<string[]>(Operation.ListMap, names), (Pairs, """[[1, "a"]]"""));
        var swapped = Build.Function<(int, string)>(
            "pair",
            pair => Build.List<(string, int)>(pair.Item<string>(1), pair.Item<int>(0))
        );
        var swap = pairs.Do<(string, int)[]>(Operation.ListMap, swapped);
        Expect.Value("""[["a", 1]]""", swap, (Pairs, """[[1, "a"]]"""));
        Expect.Value("""[["a", 1], ["b", 2]]""", swap, (Pairs, """[[1, "a"], [2, "b"]]"""));
    }

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

    [Theory]
    [InlineData("[]", "0", "0")]
    [InlineData("[[]]", "1", "1")]
    [InlineData("[[1, 2, 3]]", "1", "0")]
    [InlineData("[[1, 2], []]", "2", "1")]
    public void Print_LengthOfListOfLists_CountsLists(string list, string length, string empty)
    {
        var isEmpty = Build.Function<int[]>("row", row => row.Test(Operation.ListIsEmpty));
        var same = Build.Function<int[]>("row", row => Build.List<int[][]>(row));
        Expect.Value(length, rows.Do<int>(Operation.ListLength), (Rows, list));
        Expect.Value(length, rows.Do<int[][][]>(Operation.ListMap, same).Do<int>(Operation.ListLength), (Rows, list));
        Expect.Value(
            empty,
            rows.Do<int[][]>(Operation.ListFilter, isEmpty).Do<int>(Operation.ListLength),
            (Rows, list)
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
    [InlineData("[[]]", "[]")]
    [InlineData("[[1]]", "[1]")]
    [InlineData("[[1, 2], [3]]", "[1, 2]")]
    public void Print_HeadOfListOfLists_IsAList(string list, string expected)
    {
        Expect.Value(expected, rows.Do<int[]>(Operation.ListHead), (Rows, list));
        Expect.Value(expected, rows.Do<FSharpOption<int[]>>(Operation.ListTryHead), (Rows, list));
        Expect.Value("true", rows.Do<FSharpOption<int[]>>(Operation.ListTryHead).Test(Operation.IsSome), (Rows, list));
        Expect.Value("false", rows.Do<FSharpOption<int[]>>(Operation.ListTryHead).Test(Operation.IsNone), (Rows, list));
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

    [Theory]
    [InlineData("[]", "false")]
    [InlineData("[[1]]", "false")]
    [InlineData("[[1], []]", "true")]
    public void Print_FirstListFound_IsSome(string list, string expected)
    {
        var isEmpty = Build.Function<int[]>("row", row => row.Test(Operation.ListIsEmpty));
        var found = rows.Do<int[][]>(Operation.ListFilter, isEmpty).Do<FSharpOption<int[]>>(Operation.ListTryHead);
        Expect.Value(expected, found.Test(Operation.IsSome), (Rows, list));
        Expect.Value(expected == "true" ? "[]" : "null", found, (Rows, list));
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

    [Fact]
    public void Print_LargeListOfLists_IsLinear()
    {
        var pair = Build.Function<int>("n", n => Build.List<(int, int)>(n, n));
        var list = $"[{string.Join(", ", Enumerable.Range(0, 5_000))}]";
        var expected = $"[{string.Join(", ", Enumerable.Range(0, 5_000).Select(n => $"[{n}, {n}]"))}]";
        Expect.Value(expected, numbers.Do<(int, int)[]>(Operation.ListMap, pair), (Numbers, list));
    }
}
