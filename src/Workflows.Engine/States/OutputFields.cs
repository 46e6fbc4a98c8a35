using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>The fields that say what a state sets and gives: both see the variables as they were before.</summary>
internal readonly struct OutputFields(Template? assign, Template? output)
{
    public static OutputFields Compile(StateCompiler compiler, Json assign, Json output, string prefix = "") =>
        new(compiler.Template(assign, prefix + "Assign"), compiler.Template(output, prefix + "Output"));

    /// <summary>The variables to set; <see cref="Json.Undefined"/> if there is no such field.</summary>
    public Json Assigned(EvaluationScope scope) => assign?.Evaluate(scope) ?? default;

    /// <summary>The output.</summary>
    /// <param name="scope">What the expressions see.</param>
    /// <param name="otherwise">The output if there is no such field.</param>
    public Json Output(EvaluationScope scope, Json otherwise) => output?.Evaluate(scope) ?? otherwise;
}
