namespace Workflows.Jsonata.Tests.Evaluation;

/// <summary>Which function an error names, and which place: those that the reference implementation has.</summary>
public sealed class ErrorPlaceTests
{
    [Theory]
    [InlineData("1 + -'a'", "D1002", 5, "-")]
    [InlineData("$sum(1 + 'a')", "T2002", 8, "+")]
    [InlineData("$sum(['a'])", "T0412", 5, "sum")]
    [InlineData("$string($sqrt(-1))", "D3060", 14, "sqrt")]
    [InlineData("'a' ~> $sum", "T0412", 6, null)]
    [InlineData("'a' ~> $sum()", "T0412", 12, "sum")]
    [InlineData("1 ~> 2", "T2006", 4, null)]
    [InlineData("$map([1], function($v){ 1 + $sqrt(-$v) })", "D3060", 5, "sqrt")]
    [InlineData("$map([1], function($v){ $sqrt(-$v) })", "D3060", 5, "sqrt")]
    [InlineData("($f := function($x){ 1 + $sqrt($x) }; 2 + $f(-1))", "D3060", 45, "sqrt")]
    [InlineData("($f := function($x){ $sqrt($x) }; 2 + $f(-1))", "D3060", 26, "sqrt")]
    [InlineData("($f := function($x){ $x ? $sqrt($x) : 1 }; 2 + $f(-1))", "D3060", 31, "sqrt")]
    [InlineData("($f := function($x){ -'a' }; $g := function($y){ $f($y) }; $g(5))", "D1002", 51, "-")]
    [InlineData("($f := function($x)<s:s>{ $x }; $g := function($y){ $f($y) }; 1 + $g(5))", "T0410", 54, "f")]
    public void Error_SaysWhere(string expression, string code, int position, string? token)
    {
        var error = Expect.Error(expression, code);

        Assert.Equal((position, token), (error.Position, error.Token));
    }
}
