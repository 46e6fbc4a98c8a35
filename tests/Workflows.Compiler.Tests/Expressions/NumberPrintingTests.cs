namespace Workflows.Compiler.Tests.Expressions;

public sealed class NumberPrintingTests
{
    private static readonly Variable A = Build.Variable<int>("a");
    private static readonly Variable B = Build.Variable<int>("b");
    private static readonly Variable X = Build.Variable<decimal>("x");
    private static readonly Variable Y = Build.Variable<decimal>("y");
    private static readonly Variable Z = Build.Variable<decimal>("z");
    private static readonly Variable F = Build.Variable<double>("f");
    private static readonly Variable G = Build.Variable<double>("g");

    private static readonly Term a = Build.Read(A);
    private static readonly Term b = Build.Read(B);
    private static readonly Term x = Build.Read(X);
    private static readonly Term y = Build.Read(Y);
    private static readonly Term z = Build.Read(Z);

    [Theory]
    [InlineData(Operation.Add, "9")]
    [InlineData(Operation.Subtract, "5")]
    [InlineData(Operation.Multiply, "14")]
    [InlineData(Operation.Divide, "3")]
    [InlineData(Operation.Remainder, "1")]
    public void Print_IntegerOperation_GivesWhatDotNetGives(Operation operation, string expected) =>
        Expect.Value(expected, a.Do<int>(operation, b), (A, "7"), (B, "2"));

    [Theory]
    [InlineData(7, 2)]
    [InlineData(-7, 2)]
    [InlineData(7, -2)]
    [InlineData(-7, -2)]
    [InlineData(1, -2)]
    [InlineData(0, -5)]
    [InlineData(int.MaxValue, 3)]
    [InlineData(int.MinValue, 7)]
    [InlineData(2_147_483_646, 2_147_483_647)]
    public void Print_IntegerDivision_TruncatesTowardZero(int left, int right)
    {
        var (l, r) = (left.ToString(CultureInfo.InvariantCulture), right.ToString(CultureInfo.InvariantCulture));
        Expect.Value($"{left / right}", a.Do<int>(Operation.Divide, b), (A, l), (B, r));
        Expect.Value($"{left % right}", a.Do<int>(Operation.Remainder, b), (A, l), (B, r));
        Expect.Value($"{left / right}", a.Do<int>(Operation.Divide, Build.Constant(right)), (A, l));
    }

    [Theory]
    [InlineData(Operation.Divide)]
    [InlineData(Operation.Remainder)]
    public void Print_ZeroDivisor_Fails(Operation operation)
    {
        const string Message = "Attempted to divide by zero.";
        Expect.Failure(Message, a.Do<int>(operation, b), (A, "1"), (B, "0"));
        Expect.Failure(Message, x.Do<decimal>(operation, y), (X, "1"), (Y, "0"));
        Expect.Failure(Message, Build.Read(F).Do<double>(operation, Build.Read(G)), (F, "1"), (G, "0"));
        Expect.Failure(Message, a.Do<int>(operation, Build.Constant(0)), (A, "1"));
        // 0.3 - 0.1 - 0.2 is not zero in doubles.
        var divisor = y.Do<decimal>(Operation.Subtract, z).Do<decimal>(Operation.Subtract, Build.Constant(0.2m));
        Expect.Failure(Message, x.Do<decimal>(operation, divisor), (X, "1"), (Y, "0.3"), (Z, "0.1"));
    }

    [Fact]
    public void Print_DivisorThatIsNoZeroInItsBranch_IsNotTestedAgain()
    {
        var zero = b.Test(Operation.Equal, Build.Constant(0));
        Expect.Text("$b = 0 ? 0 : $a % $b", zero.Then(Build.Constant(0), a.Do<int>(Operation.Remainder, b)));
        var quotient = x.Do<decimal>(Operation.Divide, b.Do<decimal>(Operation.Convert));
        Expect.Text("$b = 0 ? 0 : $round($x / $b, 12)", zero.Then(Build.Constant(0m), quotient));
    }

    [Fact]
    public void Print_DivisorThatIsPositiveInItsBranch_IsNotTested()
    {
        var isPositive = y.Test(Operation.Greater, Build.Constant(0m));
        Expect.Text(
            "$y > 0 ? $round($x / $y, 12) : 0",
            isPositive.Then(x.Do<decimal>(Operation.Divide, y), Build.Constant(0m))
        );
    }

    [Fact]
    public void Print_DecimalOperation_IsExact()
    {
        Expect.Value("0.3", x.Do<decimal>(Operation.Add, y), (X, "0.1"), (Y, "0.2"));
        Expect.Value("0.1", x.Do<decimal>(Operation.Subtract, y), (X, "0.3"), (Y, "0.2"));
        Expect.Value("0.06", x.Do<decimal>(Operation.Multiply, y), (X, "0.3"), (Y, "0.2"));
        Expect.Value("3", x.Do<decimal>(Operation.Divide, y), (X, "0.3"), (Y, "0.1"));
        Expect.Value("333.333333333333", x.Do<decimal>(Operation.Divide, y), (X, "1000"), (Y, "3"));
    }

    [Theory]
    [InlineData("0.3", "0.1")]
    [InlineData("-0.3", "0.1")]
    [InlineData("0.3", "-0.1")]
    [InlineData("7.5", "2")]
    [InlineData("0.35", "0.1")]
    [InlineData("1.1", "0.7")]
    [InlineData("999.99", "0.01")]
    [InlineData("0", "0.01")]
    public void Print_DecimalRemainder_IsExact(string left, string right)
    {
        var expected =
            decimal.Parse(left, CultureInfo.InvariantCulture) % decimal.Parse(right, CultureInfo.InvariantCulture);
        var json = expected.ToString(CultureInfo.InvariantCulture);
        Expect.Value(json, x.Do<decimal>(Operation.Remainder, y), (X, left), (Y, right));
        var constant = Build.Constant(decimal.Parse(right, CultureInfo.InvariantCulture));
        Expect.Value(json, x.Do<decimal>(Operation.Remainder, constant), (X, left));
    }

    [Fact]
    public void Print_DecimalsInOneExpression_AreRoundedOnceWhereThatSuffices()
    {
        Expect.Text("$round($x * $y + $z, 12)", x.Do<decimal>(Operation.Multiply, y).Do<decimal>(Operation.Add, z));
        Expect.Text(
            "$round($round($x - $y, 12) * $z, 12)",
            x.Do<decimal>(Operation.Subtract, y).Do<decimal>(Operation.Multiply, z)
        );
        Expect.Text("$round($x * 2, 12)", x.Do<decimal>(Operation.Multiply, Build.Constant(2m)));
        Expect.Text("-$round($x + $y, 12)", x.Do<decimal>(Operation.Add, y).Do<decimal>(Operation.Negate));
    }

    [Fact]
    public void Print_DifferenceOfDecimalsTimesANumber_IsExact() =>
        Expect.Value(
            "50",
            x.Do<decimal>(Operation.Subtract, y).Do<decimal>(Operation.Multiply, z),
            (X, "999.9"),
            (Y, "999.8"),
            (Z, "500")
        );

    [Fact]
    public void Print_QuotientInsideAProduct_KeepsItsDigits()
    {
        var guarded = x.Do<decimal>(Operation.Multiply, y.Do<decimal>(Operation.Divide, z));
        Expect.Text("$round($x * ($z = 0 ? $error('Attempted to divide by zero.') : $y / $z), 12)", guarded);
        Expect.Value("333.333333333333", guarded, (X, "1000"), (Y, "1"), (Z, "3"));
        var third = y.Do<decimal>(Operation.Divide, Build.Constant(3m));
        var chosen = y.Test(Operation.Greater, Build.Constant(0m)).Then(third, Build.Constant(0m));
        var product = x.Do<decimal>(Operation.Multiply, chosen);
        Expect.Text("$round($x * ($y > 0 ? $y / 3 : 0), 12)", product);
        Expect.Value("333.333333333333", product, (X, "1000"), (Y, "1"));
    }

    [Fact]
    public void Print_DoubleAsDecimal_IsRounded()
    {
        var sum = Build.Read(F).Do<double>(Operation.Add, Build.Read(G)).Do<decimal>(Operation.Convert);
        Expect.Value("0.3", sum, (F, "0.1"), (G, "0.2"));
        Expect.Value("true", sum.Test(Operation.Equal, Build.Constant(0.3m)), (F, "0.1"), (G, "0.2"));
        Expect.Text("$x", x.Do<double>(Operation.Convert));
    }

    [Fact]
    public void Print_LongSumOfDecimals_IsExact()
    {
        var sum = Enumerable.Repeat(x, 40).Aggregate((left, right) => left.Do<decimal>(Operation.Add, right));
        Expect.Value("684.8", sum, (X, "17.12"));
    }

    [Fact]
    public void Print_Double_IsLeftAsItIs()
    {
        var sum = Build.Read(F).Do<double>(Operation.Add, Build.Read(G));
        Expect.Text("$f + $g", sum);
        Expect.Value("0.30000000000000004", sum, (F, "0.1"), (G, "0.2"));
        Expect.Value("3.5", Build.Read(F).Do<double>(Operation.Divide, Build.Read(G)), (F, "7"), (G, "2"));
        Expect.Value("-1.5", Build.Read(F).Do<double>(Operation.Remainder, Build.Read(G)), (F, "-3.5"), (G, "2"));
    }

    [Theory]
    [InlineData("2.9", "2")]
    [InlineData("-2.9", "-2")]
    [InlineData("0.5", "0")]
    [InlineData("3", "3")]
    [InlineData("2.3", "2")]
    [InlineData("1e9", "1000000000")]
    public void Print_ConversionToInteger_Truncates(string number, string expected)
    {
        Expect.Value(expected, x.Do<int>(Operation.Convert), (X, number));
        Expect.Value(
            expected,
            x.Do<decimal>(Operation.Multiply, Build.Constant(1m)).Do<int>(Operation.Convert),
            (X, number)
        );
    }

    [Fact]
    public void Print_Widening_IsNothing()
    {
        Expect.Text("$a", a.Do<decimal>(Operation.Convert));
        Expect.Text("$round($x * $a, 12)", x.Do<decimal>(Operation.Multiply, a.Do<decimal>(Operation.Convert)));
    }

    [Fact]
    public void Print_Negation_BindsTight()
    {
        Expect.Text("-$a * $b", a.Do<int>(Operation.Negate).Do<int>(Operation.Multiply, b));
        Expect.Text("-($a + $b)", a.Do<int>(Operation.Add, b).Do<int>(Operation.Negate));
        Expect.Text("-5", Build.Constant(5).Do<int>(Operation.Negate));
        Expect.Text("5", Build.Constant(-5).Do<int>(Operation.Negate));
        Expect.Text("$a - -5", a.Do<int>(Operation.Subtract, Build.Constant(-5)));
        Expect.Value("6", a.Do<int>(Operation.Negate).Do<int>(Operation.Negate), (A, "6"));
    }

    [Fact]
    public void Print_Nesting_KeepsTheGrouping()
    {
        Expect.Text("$a - ($b - 1)", a.Do<int>(Operation.Subtract, b.Do<int>(Operation.Subtract, Build.Constant(1))));
        Expect.Text("($a + $b) * 2", a.Do<int>(Operation.Add, b).Do<int>(Operation.Multiply, Build.Constant(2)));
        Expect.Text("$a + $b * 2", a.Do<int>(Operation.Add, b.Do<int>(Operation.Multiply, Build.Constant(2))));
        Expect.Text("$a - $b - 1", a.Do<int>(Operation.Subtract, b).Do<int>(Operation.Subtract, Build.Constant(1)));
        Expect.Text("$a * ($b % 2)", a.Do<int>(Operation.Multiply, b.Do<int>(Operation.Remainder, Build.Constant(2))));
    }
}
