namespace Workflows;

/// <summary>The language in which a state selects and computes data.</summary>
public enum QueryLanguage
{
    /// <summary>Paths and intrinsic functions; what a definition that names no language has.</summary>
    JsonPath,

    /// <summary>JSONata expressions between <c>{%</c> and <c>%}</c>.</summary>
    Jsonata,
}
