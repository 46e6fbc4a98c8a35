namespace Workflows.DataFlow.Flow;

/// <summary>A way out of a state.</summary>
/// <param name="Target">The state that it leads to; <see langword="null"/> if the flow ends.</param>
/// <param name="Facts">What is known on the way; the input is what the next state gets, or the flow's output.</param>
/// <param name="Assign">The variables that are set, as the definition has them.</param>
/// <param name="KeepsInput">Whether what the next state gets is just what this one got.</param>
/// <param name="Rule">The rule of a Choice state that holds; as many as there are rules if none does.</param>
internal sealed record Way(string? Target, Facts Facts, Json Assign, bool KeepsInput = false, int? Rule = null);
