using Microsoft.FSharp.Core;

namespace Workflows.Compiler.Tests.Expressions;

/// <summary>Lists whose items are, or may be, lists: JSONata by itself would merge them.</summary>
public sealed class NestedListPrintingTests
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

    [Theory]
    [InlineData("[]", "[null]")]
    [InlineData("[1, 2]", "[[1, 2]]")]
    public void Print_ListOfALaterNull_KeepsItems(string list, string expected)
    {
        var none = Build.None<FSharpOption<int[]>>();
        var option = numbers.Test(Operation.ListIsEmpty).Test(Operation.Not).Then(numbers, none);
        Expect.Value(expected, Build.List<FSharpOption<int[]>[]>(option), (Numbers, list));
        Expect.Value(expected, option.Let("o", o => Build.List<FSharpOption<int[]>[]>(o)), (Numbers, list));
        var mapped = rows.Do<FSharpOption<int[]>[]>(
            Operation.ListMap,
            Build.Function<int[]>("row", row => row.Test(Operation.ListIsEmpty).Test(Operation.Not).Then(row, none))
        );
        Expect.Value(expected, mapped, (Rows, $"[{list}]"));
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
    public void Print_LargeListOfLists_IsLinear()
    {
        var pair = Build.Function<int>("n", n => Build.List<(int, int)>(n, n));
        var list = $"[{string.Join(", ", Enumerable.Range(0, 5_000))}]";
        var expected = $"[{string.Join(", ", Enumerable.Range(0, 5_000).Select(n => $"[{n}, {n}]"))}]";
        Expect.Value(expected, numbers.Do<(int, int)[]>(Operation.ListMap, pair), (Numbers, list));
    }
}
