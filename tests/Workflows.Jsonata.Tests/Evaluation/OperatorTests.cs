namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("5 - 7", "-2")]
    [InlineData("3 * 2.5", "7.5")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("7 % 4", "3")]
    [InlineData("-7 % 4", "-3")]
    [InlineData("-(2)", "-2")]
    [InlineData("--2", "2")]
    [InlineData("2 + 3 * 4 - 6 / 2", "11")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("missing + 1", "undefined")]
    [InlineData("1 - missing", "undefined")]
    [InlineData("-missing", "undefined")]
    public void Evaluate_Arithmetic_Computes(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("'a' + 1", "T2001", "The left side of the \"+\" operator must evaluate to a number")]
    [InlineData("1 - null", "T2002", "The right side of the \"-\" operator must evaluate to a number")]
    [InlineData("missing * 'b'", "T2002", "The right side of the \"*\" operator must evaluate to a number")]
    [InlineData("[1] / 2", "T2001", "The left side of the \"/\" operator must evaluate to a number")]
    [InlineData("-'a'", "D1002", "Cannot negate a non-numeric value: \"a\"")]
    [InlineData("1 / 0 + 1", "D1001", "Number out of range: null")]
    [InlineData(
        "1 < 'a'",
        "T2009",
        "The values 1 and \"a\" either side of operator \"<\" must be of the same data type"
    )]
    [InlineData(
        "null > 1",
        "T2010",
        "The expressions either side of operator \">\" must evaluate to numeric or string values"
    )]
    [InlineData(
        "missing >= true",
        "T2010",
        "The expressions either side of operator \">=\" must evaluate to numeric or string values"
    )]
    [InlineData("['a'..2]", "T2003", "The left side of the range operator (..) must evaluate to an integer")]
    [InlineData("[1..2.5]", "T2004", "The right side of the range operator (..) must evaluate to an integer")]
    [InlineData("1 ~> 2", "T2006", "The right side of the function application operator ~> must be a function")]
    public void Evaluate_WrongOperand_Fails(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }

    [Fact]
    public void Evaluate_WrongOperand_TellsPlaceTokenAndValue()
    {
        var error = Expect.Error("1 + 'a'", "T2002");

        Assert.Equal((3, "+", "a"), (error.Position, error.Token, error.Value.GetString()));
    }

    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("'a' = 'b'", "false")]
    [InlineData("[1, [2]] = [1, [2]]", "true")]
    [InlineData("[1, 2] = [2, 1]", "false")]
    [InlineData("{'a': 1, 'b': [2]} = {'b': [2], 'a': 1}", "true")]
    [InlineData("{'a': 1} = {'a': 1, 'b': 2}", "false")]
    [InlineData("null = null", "true")]
    [InlineData("null = missing", "false")]
    [InlineData("missing = missing", "false")]
    [InlineData("missing != 1", "false")]
    [InlineData("1 != '1'", "true")]
    [InlineData("1 = '1'", "false")]
    [InlineData("$sum = $sum", "true")]
    public void Evaluate_Equality_ComparesDeeply(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("1 < 2", "true")]
    [InlineData("2 <= 2", "true")]
    [InlineData("1 > 2", "false")]
    [InlineData("2 >= 3", "false")]
    [InlineData("'a' < 'b'", "true")]
    [InlineData("'Z' < 'a'", "true")]
    [InlineData("'\\uD83D\\uDE00' < '\\uFFFD'", "true")]
    [InlineData("1 < missing", "undefined")]
    [InlineData("missing > missing", "undefined")]
    public void Evaluate_Comparison_OrdersNumbersAndStrings(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("true and 1", "true")]
    [InlineData("true and ''", "false")]
    [InlineData("missing or [0]", "false")]
    [InlineData("missing or [0, 1]", "true")]
    [InlineData("{} or {'a': 0}", "true")]
    [InlineData("null or $sum", "false")]
    [InlineData("false and $error('never')", "false")]
    [InlineData("true or $error('never')", "true")]
    public void Evaluate_Logic_StopsWhenItKnows(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("'a' & 'b'", "\"ab\"")]
    [InlineData("1 & true & null & missing & [1, 'x'] & {'a': 0.1}", "\"1truenull[1,\\\"x\\\"]{\\\"a\\\":0.1}\"")]
    [InlineData("missing & missing", "\"\"")]
    [InlineData("0.1 + 0.2 & ''", "\"0.3\"")]
    [InlineData("'a' & ('b' & 'c') & 'd'", "\"abcd\"")]
    public void Evaluate_Concatenation_JoinsTexts(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("2 in [1, 2]", "true")]
    [InlineData("'2' in [1, 2]", "false")]
    [InlineData("1 in 1", "true")]
    [InlineData("missing in [1]", "false")]
    [InlineData("1 in missing", "false")]
    [InlineData("[1] in [[1]]", "false")]
    [InlineData("'leaf' in lines.tags", "true")]
    public void Evaluate_In_FindsSimpleValues(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("[1..3]", "[1, 2, 3]")]
    [InlineData("[-1..1]", "[-1, 0, 1]")]
    [InlineData("[3..1]", "[]")]
    [InlineData("[1..1]", "[1]")]
    [InlineData("[0, 2..3, 9]", "[0, 2, 3, 9]")]
    [InlineData("[1..missing]", "[]")]
    [InlineData("[lines.count..3]", "T2003")]
    public void Evaluate_Range_CountsUp(string expression, string json)
    {
        if (json.StartsWith('T'))
        {
            Expect.Error(expression, json);
            return;
        }
        Expect.Result(expression, json);
    }

    [Theory]
    [InlineData("paid ? 'yes' : 'no'", "\"yes\"")]
    [InlineData("blank ? 'yes' : 'no'", "\"no\"")]
    [InlineData("missing ? 'yes'", "undefined")]
    [InlineData("paid ? missing ? 1 : 2 : 3", "2")]
    [InlineData("blank ?: 'none'", "\"none\"")]
    [InlineData("id ?: 'none'", "\"A-7\"")]
    [InlineData("blank ?? 'none'", "\"\"")]
    [InlineData("note ?? 'none'", "null")]
    [InlineData("missing ?? 'none'", "\"none\"")]
    [InlineData("missing ?? absent ?? 3", "3")]
    public void Evaluate_Choice_TakesOneSide(string expression, string json) => Expect.Result(expression, json);
}
