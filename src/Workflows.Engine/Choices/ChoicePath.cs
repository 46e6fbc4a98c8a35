using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Choices;

/// <summary>A path in a Choice rule.</summary>
internal sealed class ChoicePath(string path, string location, ExpressionCompiler compiler)
{
    private readonly PathSelection selection = PathSelection.Compile(path, location, compiler);

    /// <summary>What the path selects.</summary>
    /// <exception cref="EvaluationException">Nothing is there.</exception>
    public Json Select(EvaluationScope scope)
    {
        var value = TrySelect(scope);
        return value.IsUndefined
            ? throw new EvaluationException(
                ErrorNames.Runtime,
                null,
                $"Invalid path '{path}': The choice state's condition path references an invalid value."
            )
            : value;
    }

    /// <summary>What the path selects; <see cref="Json.Undefined"/> if nothing is there.</summary>
    public Json TrySelect(EvaluationScope scope) => selection.TrySelect(scope);
}
