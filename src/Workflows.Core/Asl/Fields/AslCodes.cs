namespace Workflows.Asl;

/// <summary>The codes of what the reader reports.</summary>
public static class AslCodes
{
    /// <summary>The text is not JSON, or names a member twice.</summary>
    public const string NotJson = "WF0001";

    /// <summary>A field has a value of the wrong type, or one that is not among the allowed ones.</summary>
    public const string WrongType = "WF0002";

    /// <summary>A field that must be there is not.</summary>
    public const string MissingField = "WF0003";

    /// <summary>The type of a state is not one of the eight.</summary>
    public const string UnknownStateType = "WF0004";

    /// <summary>A field that the language, or this type of state in this query language, does not have.</summary>
    public const string UnknownField = "WF0005";
}
