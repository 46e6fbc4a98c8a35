namespace Workflows.Compiler;

/// <summary>Terms as short texts for people, in the manner of the source: <c>order.total &gt; 100</c>.</summary>
internal static class ConditionText
{
    public static string Of(Term term) => term.ToString()!;
}
