using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>The tests of a JSONPath Choice state and where they stand: that of each rule, and those nested in it.</summary>
internal static class ChoiceTestSites
{
    public static IEnumerable<(ChoiceTest Test, StatePath Path)> Of(StateSite site)
    {
        if (site.State is not JsonPathChoice choice)
        {
            yield break;
        }
        var rules = site.Path.Field("Choices");
        for (var i = 0; i < choice.Choices.Count; i++)
        {
            foreach (var found in Inside(choice.Choices[i].Test, rules.Item(i)))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(ChoiceTest Test, StatePath Path)> Inside(ChoiceTest test, StatePath path)
    {
        yield return (test, path);
        var nested = test switch
        {
            AndTest and => InsideAll(and.Tests, path.Field("And")),
            OrTest or => InsideAll(or.Tests, path.Field("Or")),
            NotTest not => Inside(not.Test, path.Field("Not")),
            _ => [],
        };
        foreach (var found in nested)
        {
            yield return found;
        }
    }

    private static IEnumerable<(ChoiceTest Test, StatePath Path)> InsideAll(
        EquatableArray<ChoiceTest> tests,
        StatePath path
    ) => tests.SelectMany((test, i) => Inside(test, path.Item(i)));
}
