using System.Text.RegularExpressions;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>What the comparison of two outcomes says.</summary>
internal enum Verdict
{
    Same,
    Different,

    /// <summary>A difference that is right; <see cref="Comparison"/> says why for each.</summary>
    NoNumberOfJson,
    FaultOfTheReference,
    LimitOfTheReference,
    RaceOfErrors,
    OtherMistake,
    TextOfNothing,
    UncheckedPartial,
    LastDigit,
}

/// <summary>Whether an outcome is that of the reference implementation, and all exceptions from that rule.</summary>
internal static class Comparison
{
    public static Verdict Compare(string expression, Outcome ours, Outcome reference)
    {
        if (ours.Kind is OutcomeKind.Fault or OutcomeKind.Stalled)
        {
            return Verdict.Different;
        }
        var verdict = CompareKinds(expression, ours, reference);
        // What the reference is known to get wrong is listed beside it, in tests/peers.
        return verdict == Verdict.Different && reference.IsFlawed ? Verdict.FaultOfTheReference : verdict;
    }

    private static Verdict CompareKinds(string expression, Outcome ours, Outcome reference)
    {
        return reference.Kind switch
        {
            // Numbers beyond JSON: the reference returns infinity, which its own printer would turn into null. Here a
            // result is JSON, so that the error the language has for such numbers is given.
            OutcomeKind.NonFinite when ours.Code is "D1001" => Verdict.NoNumberOfJson,
            // The reference has stumbled over a value it did not expect, which is no answer to compare with.
            OutcomeKind.Fault => Verdict.FaultOfTheReference,
            // Its own limits on time and depth, and the recursion limit of its host, lie elsewhere than ours.
            OutcomeKind.Stalled => Verdict.LimitOfTheReference,
            OutcomeKind.Error when reference.Code is "D1011" or "D1012" => Verdict.LimitOfTheReference,
            OutcomeKind.Error when ours.Kind == OutcomeKind.Error => CompareErrors(expression, ours, reference),
            OutcomeKind.Value when ours.Kind == OutcomeKind.Value => AreSame(ours.Value, reference.Value, tolerance: 0)
                ? Verdict.Same
            // Powers are computed by the platform's library there and here, which may differ in the last digit.
            : expression.Contains("$power", StringComparison.Ordinal)
            && AreSame(ours.Value, reference.Value, tolerance: 1e-14)
                ? Verdict.LastDigit
            : Verdict.Different,
            OutcomeKind.Value or OutcomeKind.NonFinite when ours.Kind == OutcomeKind.Error => CompareErrorWithValue(
                expression,
                ours,
                reference
            ),
            _ => Verdict.Different,
        };
    }

    /// <summary>What is refused here, and gives a value there by accident.</summary>
    private static Verdict CompareErrorWithValue(string expression, Outcome ours, Outcome reference) =>
        ours.Code switch
        {
            // A replacement that is no string, or missing, becomes a text such as "undefined".
            "D3012" when expression.Contains("$replace", StringComparison.Ordinal) => Verdict.TextOfNothing,
            _ => IsUncheckedPartial(expression, ours) ? Verdict.UncheckedPartial : Verdict.Different,
        };

    /// <summary>
    /// The reference does not check the arguments of a built-in function that is applied partially against the
    /// function's signature.
    /// </summary>
    private static bool IsUncheckedPartial(string expression, Outcome ours) =>
        ours.Code is "T0410" or "T0411" or "T0412" && Placeholder.IsMatch(expression);

    private static readonly Regex Placeholder = new(
        @"[(,]\s*\?\s*[,)]",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Two mistakes in the text: which one is reported first is not part of the language.</summary>
    private static bool AreMistakes(Outcome ours, Outcome reference) =>
        ours.Code!.StartsWith("S02", StringComparison.Ordinal)
        && reference.Code!.StartsWith("S02", StringComparison.Ordinal);

    /// <summary>
    /// The reference evaluates the members of a constructor side by side and reports the error that comes up after the
    /// fewest turns of its event loop, not the first in the text: of two errors it is chance which one that is.
    /// </summary>
    private static Verdict CompareErrors(string expression, Outcome ours, Outcome reference) =>
        ours.Code == reference.Code ? Verdict.Same
        : IsUncheckedPartial(expression, ours) ? Verdict.UncheckedPartial
        : AreMistakes(ours, reference) ? Verdict.OtherMistake
        : expression.AsSpan().IndexOfAny('[', '{') >= 0 && expression.Contains(',', StringComparison.Ordinal)
            ? Verdict.RaceOfErrors
        : Verdict.Different;

    /// <summary>
    /// The same value, with members in the same order. Members with names like array indices are exempt from the
    /// order: JavaScript moves them to the front of every object.
    /// </summary>
    private static bool AreSame(Json ours, Json reference, double tolerance)
    {
        if (ours.Kind != reference.Kind || ours.Count != reference.Count)
        {
            return false;
        }
        switch (ours.Kind)
        {
            case JsonKind.Number:
                return AreSame(ours.GetDouble(), reference.GetDouble(), tolerance);
            case JsonKind.Array:
                for (var i = 0; i < ours.Count; i++)
                {
                    if (!AreSame(ours[i], reference[i], tolerance))
                    {
                        return false;
                    }
                }
                return true;
            case JsonKind.Object:
                var names = ours.Keys.ToArray().OrderBy(static name => name, IndicesFirst).ToArray();
                return names.AsSpan().SequenceEqual(reference.Keys)
                    && Array.TrueForAll(names, name => AreSame(ours[name], reference[name], tolerance));
            default:
                return ours == reference;
        }
    }

    private static bool AreSame(double ours, double reference, double tolerance) =>
        ours == reference || Math.Abs(ours - reference) <= Math.Abs(reference) * tolerance;

    /// <summary>The order of members in JavaScript, as far as it is not the order of insertion.</summary>
    private static readonly Comparer<string> IndicesFirst = Comparer<string>.Create(
        static (left, right) => Index(left).CompareTo(Index(right))
    );

    private static double Index(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < uint.MaxValue
        && (name.Length == 1 || name[0] != '0')
            ? index
            : double.PositiveInfinity;
}
