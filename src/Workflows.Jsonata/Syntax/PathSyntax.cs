namespace Workflows.Jsonata.Syntax;

/// <summary>Steps that each select from what the one before has selected: <c>a.b[c].(d)^(e){f: g}</c>.</summary>
internal sealed record PathSyntax(StepSyntax[] Steps, int Position) : SyntaxNode(Position)
{
    public GroupSyntax? Group { get; init; }

    /// <summary>Whether <c>[]</c> follows one of the steps.</summary>
    public bool KeepSingleton { get; init; }

    public StepSyntax LastStep => Steps[^1];

    public override string Kind => "path";

    /// <summary>A path of one step.</summary>
    public static PathSyntax Of(StepSyntax step) => new([step], step.Expression.Position);

    /// <summary>This path with its last step replaced.</summary>
    public PathSyntax WithLastStep(StepSyntax step) => this with { Steps = [.. Steps.AsSpan(..^1), step] };

    /// <summary>This path with one more step.</summary>
    public PathSyntax Append(StepSyntax step) => this with { Steps = [.. Steps, step] };
}

/// <summary>One step of a path.</summary>
internal sealed record StepSyntax(SyntaxNode Expression)
{
    /// <summary>The predicates and position bindings that follow the step.</summary>
    public StageSyntax[] Stages { get; init; } = [];

    /// <summary>The variable that <c>@</c> binds to each item.</summary>
    public string? Focus { get; init; }

    /// <summary>Whether <c>@</c> is the last that the step has been given.</summary>
    public bool EndsInFocus { get; init; }

    /// <summary>The variable that <c>#</c> binds to each item's position.</summary>
    public string? Index { get; init; }

    /// <summary>Whether this is an array constructor in first or last place, which is not flattened.</summary>
    public bool IsArray { get; init; }
}

/// <summary>A predicate <c>[…]</c> or a position binding <c>#$name</c> that follows a predicate.</summary>
internal readonly record struct StageSyntax(SyntaxNode? Predicate, string? Index);
