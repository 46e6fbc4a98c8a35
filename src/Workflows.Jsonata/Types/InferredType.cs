namespace Workflows.Jsonata.Types;

/// <summary>What is known of an expression's result before it is evaluated.</summary>
/// <param name="Type">
/// What the result may be, if the evaluation succeeds. A number beyond JSON's range, which some dialects make a string,
/// counts as a number.
/// </param>
/// <param name="Findings">What the types tell against the expression, in the order of evaluation.</param>
public sealed record InferredType(JsonType Type, IReadOnlyList<TypeFinding> Findings);
