namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>The roles that tasks assume.</summary>
public sealed class CredentialsRuleTests
{
    private const string Function = "'Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','Credentials':";

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{'Role':'arn:aws:iam::111111111111:role/r'}")]
    public void CredentialsRole_NoRole_IsRefused(string credentials) =>
        Assert.Equal(
            ("/States/T/Credentials", "/States/T/Credentials", "The field 'RoleArn' is required but was missing"),
            TaskCheck.Refusal(TaskCheck.Find("WF0600", Function + credentials))
        );

    [Theory]
    [InlineData("{'RoleArn':'arn:aws:iam::111111111111:role/r'}")]
    [InlineData("{'RoleArn.$':'$.role'}")]
    public void CredentialsRole_Role_IsAccepted(string credentials) =>
        Assert.Empty(TaskCheck.Find("WF0600", Function + credentials));

    [Theory]
    [InlineData("arn:aws:iam::111111111111:role/path/r", 0)]
    [InlineData("arn:aws:iam::${Account}:role/r", 0)]
    [InlineData("${Role}", 0)]
    [InlineData("arn:aws:iam::111111111111:user/u", 1)]
    [InlineData("r", 1)]
    [InlineData("$.role", 1)]
    public void RoleArn_Text_IsARolesArn(string role, int count) =>
        Assert.Equal(count, TaskCheck.Find("WF0601", $"{Function}{{'RoleArn':'{role}'}}").Count);

    [Fact]
    public void RoleArn_Expression_IsAccepted() =>
        Assert.Empty(TaskCheck.FindJsonata("WF0601", Function + "{'RoleArn':'{% $states.input.role %}'}"));

    [Fact]
    public void ActivityCredentials_IsRefused() =>
        Assert.Equal(
            (
                "/States/T/Credentials",
                "/States/T/Credentials",
                "The field 'Credentials' is not supported for activities"
            ),
            TaskCheck.Refusal(
                TaskCheck.Find(
                    "WF0602",
                    "'Resource':'arn:aws:states:us-east-1:111111111111:activity:a','Credentials':{'RoleArn.$':'$.r'}"
                )
            )
        );
}
