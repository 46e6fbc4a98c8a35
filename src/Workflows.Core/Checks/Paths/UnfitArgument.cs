using Workflows.Intrinsics;

namespace Workflows.Checks.Paths;

/// <summary>A literal argument of a type that the function refuses makes each call fail.</summary>
internal sealed class UnfitArgument : ICallRule
{
    /// <summary>What an argument may be.</summary>
    private enum Kind
    {
        Any,
        Text,
        Number,
        Array,
        Object,
        False,
    }

    public RuleDescription Description { get; } =
        new("WF0521", DiagnosticSeverity.Warning, "An argument has a type that the function refuses");

    public void Check(CallSite site, Findings findings)
    {
        var arguments = site.Call.Arguments.AsSpan();
        for (var i = 0; i < arguments.Length; i++)
        {
            var kind = Expected(site.Call.Function, i);
            if (!Fits(arguments[i], kind))
            {
                findings.Add(
                    Description,
                    site.Place.Path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Argument {i + 1} of States.{Name(site.Call.Function)} must be {Describe(kind)}, so the call fails: {PathText.Quote(site.Call.Text)}."
                    )
                );
            }
        }
    }

    private static bool Fits(IntrinsicArgument argument, Kind kind) =>
        kind == Kind.Any
        || argument switch
        {
            TextArgument => kind == Kind.Text,
            LiteralArgument { Value: var value } => kind == Kind.Number && value.IsNumber
                || kind == Kind.False && value.IsFalse,
            _ => true,
        };

    private static Kind Expected(IntrinsicFunction function, int index) =>
        (function, index) switch
        {
            (IntrinsicFunction.ArrayContains or IntrinsicFunction.ArrayGetItem or IntrinsicFunction.ArrayLength, 0) =>
                Kind.Array,
            (IntrinsicFunction.ArrayPartition or IntrinsicFunction.ArrayUnique, 0) => Kind.Array,
            (IntrinsicFunction.ArrayGetItem or IntrinsicFunction.ArrayPartition, 1) => Kind.Number,
            (IntrinsicFunction.ArrayRange or IntrinsicFunction.MathAdd or IntrinsicFunction.MathRandom, _) =>
                Kind.Number,
            (IntrinsicFunction.Base64Encode or IntrinsicFunction.Base64Decode or IntrinsicFunction.StringToJson, _) =>
                Kind.Text,
            (IntrinsicFunction.StringSplit, _) or (IntrinsicFunction.Format, 0) or (IntrinsicFunction.Hash, 1) =>
                Kind.Text,
            (IntrinsicFunction.JsonMerge, 2) => Kind.False,
            (IntrinsicFunction.JsonMerge, _) => Kind.Object,
            _ => Kind.Any,
        };

    private static string Describe(Kind kind) =>
        kind switch
        {
            Kind.Text => "a text",
            Kind.Number => "a number",
            Kind.Array => "an array",
            Kind.Object => "an object",
            _ => "false",
        };

    private static string Name(IntrinsicFunction function) =>
        function == IntrinsicFunction.Uuid ? "UUID" : function.ToString();
}
