namespace Workflows.Jsonata.Tests.Functions;

public sealed class NumericFunctionsTests
{
    [Theory]
    [InlineData("$number('12.5')", "12.5")]
    [InlineData("$number('-1e3')", "-1000")]
    [InlineData("$number('007')", "7")]
    [InlineData("$number('0x1F')", "31")]
    [InlineData("$number('0o17')", "15")]
    [InlineData("$number('0b101')", "5")]
    [InlineData("$number('0x20000000000003')", "9007199254740996")]
    [InlineData("$number('0x800000000000040000000000001')", "1.622592768292134e+32")]
    [InlineData("$number('0b100000000000000000000000000000000000000000000000000011')", "9007199254740996")]
    [InlineData("$number('0x1f ')", "31")]
    [InlineData("$number(' 0o17 ')", "15")]
    [InlineData("$number(' 0b101')", "5")]
    [InlineData("$number(true)", "1")]
    [InlineData("$number(false)", "0")]
    [InlineData("$number(4)", "4")]
    [InlineData("$number(missing)", "undefined")]
    [InlineData("['1', '2'].$number()", "[1, 2]")]
    public void Number_OfTextOrBoolean_IsItsNumber(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$number('')", "\"\"")]
    [InlineData("$number('1,5')", "\"1,5\"")]
    [InlineData("$number('.5')", "\".5\"")]
    [InlineData("$number('1.')", "\"1.\"")]
    [InlineData("$number('+1')", "\"+1\"")]
    [InlineData("$number('1e999')", "\"1e999\"")]
    [InlineData("$number('0x')", "\"0x\"")]
    [InlineData("$number('0xfg')", "\"0xfg\"")]
    [InlineData("$number('0o8')", "\"0o8\"")]
    [InlineData("$number(' 0x1f')", "\" 0x1f\"")]
    [InlineData("$number('0b1 ')", "\"0b1 \"")]
    [InlineData("$number(' ')", "\" \"")]
    public void Number_OfOtherText_Fails(string expression, string value)
    {
        Assert.Equal($"Unable to cast value to a number: {value}", Expect.Error(expression, "D3030").Message);
    }

    [Theory]
    [InlineData("$round(4.5)", "4")]
    [InlineData("$round(5.5)", "6")]
    [InlineData("$round(-0.5)", "0")]
    [InlineData("$round(-1.5)", "-2")]
    [InlineData("$round(123.456, 2)", "123.46")]
    [InlineData("$round(4.525, 2)", "4.52")]
    [InlineData("$round(1.005, 2)", "1")]
    [InlineData("$round(1.015, 2)", "1.02")]
    [InlineData("$round(125, -1)", "120")]
    [InlineData("$round(135, -1)", "140")]
    [InlineData("$round(0.1 + 0.2, 12)", "0.3")]
    [InlineData("$round(42.5 * 1.2, 12)", "51")]
    [InlineData("$round(1e-20, 12)", "0")]
    [InlineData("$round(123456789012.345678, 3)", "123456789012.346")]
    [InlineData("$round(2.5e-7, 7)", "2e-7")]
    [InlineData("$round(3.5e-7, 7)", "4e-7")]
    [InlineData("$round(missing)", "undefined")]
    public void Round_Halves_GoToTheEvenNeighbour(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$abs(-2.5)", "2.5")]
    [InlineData("$floor(-2.5)", "-3")]
    [InlineData("$ceil(2.1)", "3")]
    [InlineData("$sqrt(2.25)", "1.5")]
    [InlineData("$power(2, -1)", "0.5")]
    [InlineData("$abs(missing)", "undefined")]
    [InlineData("$sqrt(missing)", "undefined")]
    [InlineData("$power(missing, 2)", "undefined")]
    [InlineData("[4, 9].$sqrt()", "[2, 3]")]
    public void OfOneNumber_Computes(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$sum([1, 2.5])", "3.5")]
    [InlineData("$sum([])", "0")]
    [InlineData("$sum(5)", "5")]
    [InlineData("$max([3, 7, 5])", "7")]
    [InlineData("$min([3, 7, 5])", "3")]
    [InlineData("$average([3, 7, 5])", "5")]
    [InlineData("$max([])", "undefined")]
    [InlineData("$average([])", "undefined")]
    [InlineData("$sum(missing)", "undefined")]
    [InlineData("$min(missing)", "undefined")]
    [InlineData("$sum(lines.price)", "38.5")]
    public void OfManyNumbers_Aggregates(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatBase(100, 2)", "\"1100100\"")]
    [InlineData("$formatBase(-255, 16)", "\"-ff\"")]
    [InlineData("$formatBase(35.5, 36)", "\"10\"")]
    [InlineData("$formatBase(12)", "\"12\"")]
    [InlineData("$formatBase(0, 8)", "\"0\"")]
    [InlineData("$formatBase(-0.4, 2)", "\"0\"")]
    [InlineData("$formatBase(9007199254740991, 36)", "\"2gosa7pa2gv\"")]
    [InlineData("$formatBase(1e21, 36)", "\"5v1j4f4ds7c000\"")]
    [InlineData("$formatBase(-1e21, 16)", "\"-3635c9adc5dea00000\"")]
    [InlineData("$formatBase(missing)", "undefined")]
    public void FormatBase_Number_HasTheDigitsOfTheBase(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("$sqrt(-1)", "D3060", "The sqrt function cannot be applied to a negative number: -1")]
    [InlineData(
        "$power(10, 999)",
        "D3061",
        "The power function has resulted in a value that cannot be represented as a JSON number: base=10, exponent=999"
    )]
    [InlineData("$round(1e300, 12)", "D1001", "Number out of range: null")]
    [InlineData("$round(1.5, 0.5)", "D1001", "Number out of range: null")]
    [InlineData(
        "$formatBase(1, 37)",
        "D3100",
        "The radix of the formatBase function must be between 2 and 36.  It was given 37"
    )]
    [InlineData("$sum([1, 'a'])", "T0412", "Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    public void OutOfRange_Fails(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }
}
