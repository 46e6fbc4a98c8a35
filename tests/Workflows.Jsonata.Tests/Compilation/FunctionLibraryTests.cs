using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Tests.Compilation;

public sealed class FunctionLibraryTests
{
    [Fact]
    public void Without_AFunction_MakesItsNameFree()
    {
        var expression = JsonataExpression.Parse("$eval('1')", FunctionLibrary.Standard.Without("eval"));

        var error = Assert.Throws<JsonataException>(() => expression.Evaluate(Json.Null));

        Assert.Equal("T1006", error.Code);
        Assert.Equal("eval", Assert.Single(expression.FreeVariables));
    }

    [Fact]
    public void With_AFunction_CanBeCalledAndPassedOn()
    {
        var twice = new NativeFunction("twice", "<n-:n>", 1, static (arguments, _) => arguments[0].GetDouble() * 2);
        var expression = JsonataExpression.Parse("$map([1, 2], $twice)", FunctionLibrary.Standard.With(twice));

        Assert.Equal(Json.Array(2, 4), expression.Evaluate(Json.Null));
        Assert.Empty(expression.FreeVariables);
    }
}
