using System.Text.RegularExpressions;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Goes through the matches that a regular expression, or a function like one, finds in a string.</summary>
internal sealed class Matcher
{
    private readonly string text;
    private readonly RootFrame root;
    private readonly RegexFunction? regex;
    private JsonataFunction? next;
    private Match? current;

    public Matcher(Json pattern, string text, RootFrame root)
    {
        this.text = text;
        this.root = root;
        regex = pattern.Reference as RegexFunction;
        next = pattern.Reference as JsonataFunction ?? throw new JsonataException("T1010");
    }

    public string Match { get; private set; } = "";

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The groups of the match, an array.</summary>
    public Json Groups { get; private set; }

    /// <summary>The match as the object that a function gets.</summary>
    public Json Description { get; private set; }

    public bool MoveNext() => regex is null ? MoveByFunction() : MoveByRegex(regex);

    private bool MoveByRegex(RegexFunction expression)
    {
        root.Guard.Step();
        current = current is null
            ? expression.Find(text, 0, root.Guard)
            : expression.FindNext(text, current, root.Guard);
        if (current is not { Success: true })
        {
            return false;
        }
        Match = current.Value;
        Start = current.Index;
        End = current.Index + current.Length;
        Groups = RegexFunction.GroupsOf(current);
        Description = expression.Describe(current, text);
        return true;
    }

    private bool MoveByFunction()
    {
        if (next is null)
        {
            return false;
        }
        root.Guard.Step();
        Description = Sequence.Normalize(next.Invoke([text], Json.Null, root));
        if (!Truth.Of(Description, root))
        {
            return false;
        }
        var start = Description["start"];
        var end = Description["end"];
        Groups = Description["groups"];
        next = Description["next"].Reference as JsonataFunction;
        if (!start.IsNumber && !end.IsNumber && !Groups.IsArray && next is null)
        {
            throw new JsonataException("T1010");
        }
        Match = Description["match"].Reference as string ?? "";
        Start = Offset(start);
        End = Offset(end);
        return true;
    }

    private int Offset(Json position) =>
        position.IsNumber ? (int)Math.Clamp(position.NumberUnchecked, 0, text.Length) : 0;
}
