namespace Workflows.Engine;

/// <summary>The codes of what the engine reports when it makes a definition ready to run.</summary>
public static class EngineCodes
{
    /// <summary>An expression is no JSONata, a path no JSONPath, or a call none of an intrinsic function.</summary>
    public const string InvalidExpression = "WF0201";

    /// <summary>The definition says something that the engine does not run.</summary>
    public const string NotRunnable = "WF0202";

    /// <summary>A target does not exist, or a state leads nowhere.</summary>
    public const string MissingTarget = "WF0203";
}
