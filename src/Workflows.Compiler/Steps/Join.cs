namespace Workflows.Compiler;

/// <summary>A place that several branches lead to, with parameters that each of them sets.</summary>
public sealed class JoinPoint;

/// <summary>Does the body, in which <see cref="JumpStep"/>s may lead to the target; its value is that of either.</summary>
/// <param name="Point">The place that the jumps name.</param>
/// <param name="Parameters">The variables that a jump sets.</param>
/// <param name="Target">What is done after a jump.</param>
/// <param name="Body">What is done first.</param>
public sealed record JoinStep(JoinPoint Point, EquatableArray<Variable> Parameters, Step Target, Step Body) : Step;

/// <summary>Goes on at a <see cref="JoinStep"/>'s target, with values for its parameters.</summary>
/// <param name="Point">The place.</param>
/// <param name="Arguments">A value for each parameter.</param>
public sealed record JumpStep(JoinPoint Point, EquatableArray<Term> Arguments) : Step;
