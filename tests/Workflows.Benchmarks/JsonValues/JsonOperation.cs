namespace Workflows.Benchmarks.JsonValues;

/// <summary>What every candidate for the JSON value does.</summary>
internal enum JsonOperation
{
    /// <summary>Reads the text.</summary>
    Parse,

    /// <summary>Reads the text, then walks it once: some candidates put off work from the one to the other.</summary>
    ParseAndWalk,

    /// <summary>Sums <c>Account.Order.Product.Price</c>.</summary>
    Walk,

    /// <summary>Makes an array of a new object for each product, as a state's <c>Assign</c> does.</summary>
    Build,

    /// <summary>Gives the document with one price changed; the one before stays as it is.</summary>
    Update,

    /// <summary>Writes the document as text.</summary>
    Write,
}
