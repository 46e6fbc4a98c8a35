namespace Workflows.Checks;

/// <summary>A member of a payload template whose name ends in <c>.$</c>, and where it stands.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="fieldDepth">How many steps lead from the state to the field that is the template.</param>
/// <param name="parent">The object that the member belongs to.</param>
/// <param name="value">The member's value.</param>
/// <param name="error">What is wrong with it, a sentence, if it is a string but neither a path nor a call.</param>
internal readonly ref struct TemplateSite(TextPlace place, int fieldDepth, Json parent, Json value, string? error)
{
    /// <summary>What a name ends in whose value is evaluated.</summary>
    public const string Suffix = ".$";

    public TextPlace Place => place;

    public Json Parent => parent;

    public Json Value => value;

    public string? Error => error;

    /// <summary>The member's name.</summary>
    public string Key => place.Key!;

    /// <summary>Where the service sees the member: at the field that is the template.</summary>
    public string ServiceLocation => place.PathTo(fieldDepth).ToString();
}
