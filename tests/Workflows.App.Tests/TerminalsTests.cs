namespace Workflows.App.Tests;

public sealed class TerminalsTests
{
    [Theory]
    [InlineData("NO_COLOR", "1", true)]
    [InlineData("NO_COLOR", "", false)]
    [InlineData("TERM", "dumb", true)]
    [InlineData("TERM", "xterm-256color", false)]
    [InlineData("CI", "true", true)]
    [InlineData("CI", "false", false)]
    [InlineData("OTHER", "1", false)]
    public void WantsPlainText_FollowsTheEnvironment(string name, string value, bool expected) =>
        Assert.Equal(expected, Terminals.WantsPlainText(variable => variable == name ? value : null));
}
