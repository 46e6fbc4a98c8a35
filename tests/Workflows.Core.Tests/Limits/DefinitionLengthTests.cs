namespace Workflows.Core.Tests.Limits;

/// <summary>How long a definition may be.</summary>
public sealed class DefinitionLengthTests
{
    [Theory]
    [InlineData(100_000, null)]
    [InlineData(900_000, "WF0851")]
    [InlineData(1_048_576, "WF0850")]
    public void Definition_Length_IsLimited(int length, string? code)
    {
        var states = $"'A':{{'Type':'Succeed','Comment':'{new string('x', length)}'}}";

        Assert.Equal(code == "WF0850" ? 1 : 0, LimitCheck.Find("WF0850", states).Count);
        Assert.Equal(code == "WF0851" ? 1 : 0, LimitCheck.Find("WF0851", states).Count);
    }

    [Fact]
    public void Definition_Blanks_DoNotCount() =>
        Assert.Empty(LimitCheck.Find("WF0850", new string(' ', 1_100_000) + "'A':{'Type':'Succeed'}"));
}
