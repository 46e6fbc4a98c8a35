namespace Workflows.Checks.Paths;

/// <summary>What the service says about paths and templates.</summary>
internal static class ServiceTexts
{
    /// <summary>The code of its warning that a value looks like a path, and its name has no <c>.$</c>.</summary>
    public const string NoDollar = "NO_DOLLAR";

    /// <summary>The code of its warning that a value looks like a path, and its field does not end in <c>Path</c>.</summary>
    public const string NoPath = "NO_PATH";

    /// <summary>The code of its warning that the result of a Pass state holds a path.</summary>
    public const string PassResultIsStatic = "PASS_RESULT_IS_STATIC";

    public const string NotJsonPath = "Value must be a valid JSONPath.";

    public const string NotReferencePath = "Value is not a Reference Path";
}
