namespace Workflows.App.Checking;

/// <summary>Says what checks found.</summary>
internal interface ICheckReport
{
    void Write(CheckResult result);
}
