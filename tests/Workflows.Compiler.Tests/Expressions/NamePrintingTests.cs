namespace Workflows.Compiler.Tests.Expressions;

public sealed class NamePrintingTests
{
    private static readonly Term one = Build.Constant(1);

    private static OperationTerm Sum(Term left, Term right) => left.Do<int>(Operation.Add, right);

    [Theory]
    [InlineData("order", "order")]
    [InlineData("order'", "order")]
    [InlineData("order''", "order")]
    [InlineData("_arg1", "arg1")]
    [InlineData("``odd name``", "oddname")]
    [InlineData("größe", "größe")]
    [InlineData("2nd", "v2nd")]
    [InlineData("_", "value")]
    [InlineData("", "value")]
    [InlineData("states", "states_")]
    [InlineData("count", "count_")]
    [InlineData("sum", "sum_")]
    [InlineData("uuid", "uuid_")]
    [InlineData("eval", "eval_")]
    [InlineData("_count", "count_")]
    public void Clean_Name_IsValid(string name, string expected) => Assert.Equal(expected, JsonataNames.Clean(name));

    [Fact]
    public void Clean_LongName_IsCut()
    {
        var name = new string('a', 200);
        Assert.Equal(80, JsonataNames.Clean(name).Length);
        Assert.Equal(80, JsonataNames.Unique(name, taken => taken == JsonataNames.Clean(name)).Length);
    }

    [Fact]
    public void Unique_TakenName_GetsANumber()
    {
        string[] taken = ["order", "order2"];
        Assert.Equal("order3", JsonataNames.Unique("order'", taken.Contains));
        Assert.Equal("payment", JsonataNames.Unique("payment", taken.Contains));
    }

    [Fact]
    public void Print_LetOfTheNameOfAFreeVariable_GetsAnotherName()
    {
        var order = Build.Variable<int>("order");
        var let = Build.Read(order).Let("order", inner => Sum(inner, Build.Read(order)));
        Expect.Text("($order2 := $order; $order2 + $order)", let);
        Expect.Value("10", let, (order, "5"));
    }

    [Fact]
    public void Print_LocatedVariable_KeepsItsNameFree()
    {
        var input = Build.Variable<int>("input");
        var term = Build.Read(input).Let("payment", p => Sum(p, Build.Read(input)));
        Assert.Equal(
            "($payment2 := $payment.total; $payment2 + $payment.total)",
            JsonataPrinter.Print(term, _ => "$payment.total")
        );
        Assert.Equal(
            "($payment := $states.result[0]; $payment + $states.result[0])",
            JsonataPrinter.Print(term, _ => "$states.result[0]")
        );
    }

    [Fact]
    public void Print_NestedLets_AreOneBlock()
    {
        var term = one.Let("a", a => Sum(a, one).Let("a", b => Sum(a, b).Let("count", c => Sum(c, a))));
        Expect.Text("($a := 1; $a2 := $a + 1; $count_ := $a + $a2; $count_ + $a)", term);
        Expect.Value("4", term);
    }

    [Fact]
    public void Print_LetInTheValueOfALet_KeepsItsOwnScope()
    {
        var term = one.Let("a", a => Sum(a, one)).Let("a", a => Sum(a, a));
        Expect.Value("4", term);
    }

    [Fact]
    public void Print_NestedLambdas_DoNotHideEachOther()
    {
        var rows = Build.Variable<int[][]>("rows");
        var term = Build
            .Read(rows)
            .Do<int[]>(
                Operation.ListMap,
                Build.Function<int[]>(
                    "x",
                    row =>
                        row.Do<int>(
                            Operation.ListSumBy,
                            Build.Function<int>("x", x => Sum(x, row.Do<int>(Operation.ListLength)))
                        )
                )
            );
        Expect.Text("[$map($rows, function($x) { $sum([$map($x, function($x2) { $x2 + $count($x) })]) })]", term);
        Expect.Value("[7, 0]", term, (rows, "[[1, 2], []]"));
    }

    [Fact]
    public void Print_NameOfAFunction_IsNotHidden()
    {
        var numbers = Build.Variable<int[]>("numbers");
        var term = Build
            .Read(numbers)
            .Do<int>(Operation.ListLength)
            .Let(
                "sum",
                sum => Sum(sum, Build.Read(numbers).Do<int>(Operation.ListSumBy, Build.Function<int>("n", n => n)))
            );
        Expect.Value("8", term, (numbers, "[1, 5]"));
    }
}
