using Workflows.Intrinsics;

namespace Workflows.Checks;

/// <content>Payload templates, and the calls in them.</content>
internal sealed partial class TextWalk
{
    private void Template(string name, Json template)
    {
        if (template.Count > 0)
        {
            place.Enter(name);
            TemplatePart(template, place.Depth);
            place.Leave();
        }
    }

    private void TemplatePart(Json part, int fieldDepth)
    {
        if (part.TryGetString(out var text))
        {
            TextRules.Check(new LiteralSite(place, LiteralUse.Template, text), findings);
            return;
        }
        for (var i = 0; i < part.Items.Length; i++)
        {
            place.Enter(i);
            TemplatePart(part.Items[i], fieldDepth);
            place.Leave();
        }
        for (var i = 0; i < part.Keys.Length; i++)
        {
            place.Enter(part.Keys[i]);
            if (part.Keys[i].EndsWith(TemplateSite.Suffix, StringComparison.Ordinal))
            {
                Evaluated(part, part.Values[i], fieldDepth);
            }
            else
            {
                TemplatePart(part.Values[i], fieldDepth);
            }
            place.Leave();
        }
    }

    /// <summary>A member of a template whose value is a path or a call.</summary>
    private void Evaluated(Json parent, Json value, int fieldDepth)
    {
        string? error = null;
        if (value.TryGetString(out var text))
        {
            if (IntrinsicCall.IsCall(text))
            {
                (var call, error) = texts.Call(text);
                if (call is not null)
                {
                    Call(call);
                }
            }
            else
            {
                (var path, error) = texts.Path(text);
                if (path is not null)
                {
                    TextRules.Check(new PathSite(place, PathUse.Template, text, path, null), findings);
                }
            }
        }
        TextRules.Check(new TemplateSite(place, fieldDepth, parent, value, error), findings);
    }

    private void Call(IntrinsicCall call, bool isMessage = false)
    {
        TextRules.Check(new CallSite(place, call, isMessage), findings);
        foreach (var argument in call.Arguments.AsSpan())
        {
            switch (argument)
            {
                case CallArgument inner:
                    Call(inner.Call);
                    break;
                case PathArgument { Path: var path }:
                    TextRules.Check(new PathSite(place, PathUse.Template, path.Text, path, null), findings);
                    break;
            }
        }
    }
}
