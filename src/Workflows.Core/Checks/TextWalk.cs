namespace Workflows.Checks;

/// <summary>
/// Comes by every place of a state that holds a path, a payload template, an intrinsic call or JSONata, and asks the
/// rules about it. Inner states are not walked: they are states of their own.
/// </summary>
/// <param name="texts">The texts that have been read.</param>
/// <param name="findings">Where the rules put what they find.</param>
internal sealed partial class TextWalk(ParsedTexts texts, Findings findings)
{
    private readonly TextPlace place = new();

    public void Walk(StateSite site)
    {
        place.Begin(site);
        if (site.State.QueryLanguage == QueryLanguage.Jsonata)
        {
            Jsonata(site.State);
        }
        else
        {
            JsonPath(site.State);
        }
    }

    /// <summary>The strings of a field at any depth.</summary>
    private void Strings(string name, Json value, LiteralUse use, StatesScope scope = StatesScope.None)
    {
        if (!value.IsUndefined)
        {
            place.Enter(name);
            Strings(value, use, scope);
            place.Leave();
        }
    }

    private void Strings(Json value, LiteralUse use, StatesScope scope)
    {
        if (value.TryGetString(out var text))
        {
            Text(text, use, scope);
            return;
        }
        for (var i = 0; i < value.Items.Length; i++)
        {
            place.Enter(i);
            Strings(value.Items[i], use, scope);
            place.Leave();
        }
        for (var i = 0; i < value.Keys.Length; i++)
        {
            place.Enter(value.Keys[i]);
            Strings(value.Values[i], use, scope);
            place.Leave();
        }
    }

    private void Text(string text, LiteralUse use, StatesScope scope)
    {
        if (use == LiteralUse.Jsonata && JsonataText.IsExpression(text))
        {
            var (outline, error) = texts.Outline(text);
            TextRules.Check(new ExpressionSite(place, scope, text, outline, error), findings);
        }
        else
        {
            TextRules.Check(new LiteralSite(place, use, text), findings);
        }
    }
}
