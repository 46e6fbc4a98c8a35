using Workflows.Asl;
using Workflows.Checks;

namespace Workflows.DataFlow;

/// <summary>How much speaks for something being wrong.</summary>
internal enum Certainty
{
    /// <summary>What is known does not exclude it; it is wrong only if there is a way on which it is certain.</summary>
    Suspected,

    /// <summary>Some of what is known is so, because someone has said that it may be.</summary>
    Possible,

    /// <summary>All that is known is so.</summary>
    Certain,
}

/// <summary>Something that is wrong with a state under what is known when it is entered.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The field that is wrong.</param>
/// <param name="Subject">What is missing, as it is named in the message; what else tells the note from others.</param>
/// <param name="Text">What is wrong, one sentence; for what is missing, what to do.</param>
/// <param name="Certainty">How much speaks for it.</param>
internal sealed record Note(
    RuleDescription Rule,
    StatePath Path,
    string Subject,
    string Text,
    Certainty Certainty = Certainty.Certain
)
{
    /// <summary>Whether the two are of the same thing, found with different knowledge.</summary>
    public bool IsAbout(Note other) =>
        ReferenceEquals(Rule, other.Rule)
        && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && string.Equals(Path.ToString(), other.Path.ToString(), StringComparison.Ordinal);
}

/// <summary>Takes note of what is wrong with a state, each thing once.</summary>
internal sealed class Notes
{
    private List<Note>? found;

    public IReadOnlyList<Note> Found => found ?? [];

    public void Add(Note note)
    {
        found ??= [];
        if (!found.Exists(note.IsAbout))
        {
            found.Add(note);
        }
    }
}
