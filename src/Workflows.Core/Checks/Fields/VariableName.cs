using System.Text;
using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>What is assigned has the name of a variable.</summary>
internal sealed class VariableName : IStateRule
{
    private const int Most = 80;
    private const string Reserved = "states";
    private const string FromPath = ".$";

    public RuleDescription Description { get; } =
        new("WF0448", DiagnosticSeverity.Error, "A variable cannot have this name");

    public void Check(StateSite site, Findings findings)
    {
        switch (site.State)
        {
            case StateWithNext state:
                Check(state.Assign, site, null, 0, findings);
                break;
            case ChoiceState choice:
                Check(choice.Assign, site, null, 0, findings);
                for (var i = 0; i < choice.Rules.Count; i++)
                {
                    Check(choice.Rules[i].Assign, site, "Choices", i, findings);
                }
                break;
        }
        if (site.State is StateWithRetry withRetry)
        {
            for (var i = 0; i < withRetry.Catchers.Count; i++)
            {
                Check(withRetry.Catchers[i].Assign, site, "Catch", i, findings);
            }
        }
    }

    private void Check(Json assign, StateSite site, string? list, int index, Findings findings)
    {
        foreach (var key in assign.Keys)
        {
            var isFromPath =
                site.State.QueryLanguage == QueryLanguage.JsonPath && key.EndsWith(FromPath, StringComparison.Ordinal);
            var name = isFromPath ? key[..^FromPath.Length] : key;
            if (Fault(name) is not { } fault)
            {
                continue;
            }
            var owner = list is null ? site.Path : site.Path.Field(list).Item(index);
            var place = owner.Field("Assign").Field(key);
            findings.Add(
                Description,
                place,
                $"No variable can be called \"{name}\": {fault}.",
                $"A name starts with a letter, goes on with letters, digits and underscores, and has up to {Most} characters.",
                Refusal(name, place)
            );
        }
    }

    private static string? Fault(string name)
    {
        if (name == Reserved)
        {
            return "$states is the service's own";
        }
        if (name.Length is 0 or > Most)
        {
            return name.Length == 0 ? "it is empty" : $"it has {name.Length} characters";
        }
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsStart(rune) && (isFirst || !IsPart(rune)))
            {
                return isFirst ? "it does not start with a letter" : $"it has the character '{rune}'";
            }
            isFirst = false;
        }
        return null;
    }

    /// <summary>The characters that identifiers start with (UAX #31).</summary>
    private static bool IsStart(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;

    /// <summary>The other characters of identifiers (UAX #31).</summary>
    private static bool IsPart(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static ServiceRefusal Refusal(string name, StatePath place) =>
        name == Reserved
            ? new ServiceRefusal(
                ServiceCodes.ReservedVariable,
                place.ToString(),
                $"Cannot assign to reserved variable '${name}'."
            )
            : new ServiceRefusal(
                ServiceCodes.InvalidVariable,
                place.ToString(),
                $"Invalid variable name '{name}': the variable name contains invalid characters."
            );
}
