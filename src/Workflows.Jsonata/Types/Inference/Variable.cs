namespace Workflows.Jsonata.Types.Inference;

/// <summary>
/// What a place in an expression knows of one variable, and, further out, of the others. Each place that sets a variable
/// adds to the list; who leaves a block goes back to the list before it.
/// </summary>
/// <param name="Name">The name, without <c>$</c>.</param>
/// <param name="Value">What it is; nothing if a block declares it and has not set it yet.</param>
/// <param name="IsNarrowed">Whether it was set before, and a condition tells more of it.</param>
/// <param name="Depth">How many functions it is inside of.</param>
/// <param name="Outer">The rest of the list.</param>
internal sealed record Variable(string Name, Flow? Value, bool IsNarrowed, int Depth, Variable? Outer);
