using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Copies a value, so that each of its objects is one that nothing else refers to.</summary>
internal static class DeepCopy
{
    /// <summary>The copy. Like a trip through JSON text: numbers keep 15 digits, and a function becomes the empty string.</summary>
    public static Json Of(Json value, EvaluationGuard guard)
    {
        switch (value.Reference)
        {
            case JsonItems items:
                StackGuard.Check();
                guard.Step();
                guard.ReserveItems(items.Count);
                var copies = new Json[items.Count];
                for (var i = 0; i < copies.Length; i++)
                {
                    copies[i] = Of(items.Span[i], guard);
                }
                return Sequence.Array(copies, copies.Length);
            case JsonMembers members:
                StackGuard.Check();
                guard.Step();
                var values = new Json[members.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Of(members.Values[i], guard);
                }
                return Json.FromReference(
                    new JsonMembers(members.Keys.ToArray(), values, values.Length) { Unsealed = true }
                );
            case JsonNumber when double.IsNaN(value.NumberUnchecked):
                return Json.Null;
            case JsonNumber when double.IsInfinity(value.NumberUnchecked):
                throw new JsonataException("D1001") { Value = Json.Null };
            case JsonNumber { Text: null }:
                return Json.NumberUncheckedFrom(NumberFormat.Rounded(value.NumberUnchecked));
            case JsonataFunction:
                return "";
            default:
                return value;
        }
    }
}
