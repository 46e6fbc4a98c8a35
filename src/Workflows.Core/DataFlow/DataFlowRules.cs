using Workflows.Checks;

namespace Workflows.DataFlow;

/// <summary>What the check of the data flow reports.</summary>
internal static class DataFlowRules
{
    public static readonly RuleDescription MissingArgument = Error("WF0801", "A task does not get what it requires");
    public static readonly RuleDescription DefaultArgument = new(
        "WF0802",
        DiagnosticSeverity.Info,
        "A task's optional argument is left to its default"
    );
    public static readonly RuleDescription UnsetVariable = Error("WF0803", "A variable is read that is not set");
    public static readonly RuleDescription MissingField = Error("WF0804", "A field is read that is not there");
    public static readonly RuleDescription OptionalField = Warning("WF0805", "A field is read that may be absent");
    public static readonly RuleDescription UnknownField = Warning("WF0806", "A field is read that no value has");
    public static readonly RuleDescription ArgumentType = Error("WF0807", "A task gets an argument of the wrong type");
    public static readonly RuleDescription ExpressionType = Error("WF0808", "An expression cannot be evaluated");
    public static readonly RuleDescription FieldType = Error("WF0809", "A state's field has a value of the wrong type");
    public static readonly RuleDescription ConstantTest = Warning("WF0810", "A comparison can never hold");
    public static readonly RuleDescription ResultPlace = Error("WF0811", "A result has no place in the input");
    public static readonly RuleDescription EndlessLoop = Warning("WF0812", "Nothing leads out of a loop");

    /// <summary>All of them, in the order of their codes.</summary>
    public static readonly RuleDescription[] All =
    [
        MissingArgument,
        DefaultArgument,
        UnsetVariable,
        MissingField,
        OptionalField,
        UnknownField,
        ArgumentType,
        ExpressionType,
        FieldType,
        ConstantTest,
        ResultPlace,
        EndlessLoop,
    ];

    private static RuleDescription Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    private static RuleDescription Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);
}
