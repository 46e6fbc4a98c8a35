namespace Workflows.Engine.Mocks;

/// <summary>The codes of what is reported of a mock configuration file.</summary>
public static class MockCodes
{
    /// <summary>A part of the file is missing or has the wrong form.</summary>
    public const string WrongForm = "WF0301";

    /// <summary>A test case names a mocked response that the file does not have.</summary>
    public const string UnknownResponse = "WF0302";

    /// <summary>The invocation numbers of a mocked response overlap, leave a gap, or are none.</summary>
    public const string WrongInvocations = "WF0303";

    /// <summary>A test case mocks a state that the definition does not have, or that is no Task state.</summary>
    public const string UnknownState = "WF0304";
}
