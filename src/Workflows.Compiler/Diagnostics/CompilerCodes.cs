namespace Workflows.Compiler;

/// <summary>The codes of what the compiler and its faces report. A code, once given, keeps its meaning.</summary>
public static class CompilerCodes
{
    /// <summary>The language has it, a workflow cannot.</summary>
    public const string UnsupportedConstruct = "WF1001";

    /// <summary>A function or member that has no counterpart in an expression.</summary>
    public const string UnsupportedFunction = "WF1002";

    /// <summary>A value from outside of the workflow that has no JSON form.</summary>
    public const string CapturedValue = "WF1003";

    /// <summary>The workflow's body is not written where it is defined.</summary>
    public const string UnknownBody = "WF1004";

    /// <summary>A type whose values an expression cannot handle.</summary>
    public const string UnsupportedType = "WF1005";

    /// <summary>A mutable variable is assigned in a part that runs at the same time as others.</summary>
    public const string SharedAssignment = "WF1006";

    /// <summary>Arithmetic on 64-bit integers, which JSON numbers do not hold.</summary>
    public const string Int64Arithmetic = "WF1007";

    /// <summary>A timeout, heartbeat or name on something that is not a single state.</summary>
    public const string NoSingleState = "WF1008";

    /// <summary>Something that must be known when the workflow is compiled depends on its input or results.</summary>
    public const string NotConstant = "WF1009";

    /// <summary>A pattern of an exception that is no error of a workflow.</summary>
    public const string UnsupportedHandler = "WF1010";

    /// <summary>A format that text cannot be made with.</summary>
    public const string UnsupportedFormat = "WF1011";

    /// <summary>Two values are compared whose JSON forms cannot be.</summary>
    public const string UnsupportedComparison = "WF1012";

    /// <summary>A variable that is assigned in a block which the handler of an error runs without.</summary>
    public const string LostAssignment = "WF1013";

    /// <summary>A loop that a workflow cannot have.</summary>
    public const string UnsupportedLoop = "WF1015";

    /// <summary>A setting of an operation is out of its range.</summary>
    public const string InvalidSetting = "WF1016";
}
