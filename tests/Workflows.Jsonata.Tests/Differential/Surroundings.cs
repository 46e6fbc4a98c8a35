using System.Collections.Immutable;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>What a generated expression finds where it stands.</summary>
/// <param name="Context">The shape of <c>$</c>.</param>
/// <param name="Parents">The shapes that <c>%</c>, <c>%.%</c> and so on stand for, the nearest first.</param>
/// <param name="Variables">The variables set so far, with their shapes.</param>
internal sealed record Surroundings(
    Shape Context,
    ImmutableStack<Shape> Parents,
    ImmutableList<(string Name, Shape Shape)> Variables
)
{
    /// <summary>The functions set so far: their parameters' shapes and their result's.</summary>
    public ImmutableList<(string Name, Shape[] Parameters, Shape Result)> Functions { get; init; } = [];

    /// <summary>The same place with another context, which is no step of a path.</summary>
    public Surroundings At(Shape context) => this with { Context = context };

    /// <summary>One step further down a path.</summary>
    public Surroundings Within(Shape context) => this with { Context = context, Parents = Parents.Push(Context) };

    public Surroundings With(string name, Shape shape) => this with { Variables = Variables.Add((name, shape)) };
}
