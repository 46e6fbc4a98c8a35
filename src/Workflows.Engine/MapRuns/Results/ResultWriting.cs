using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>A Map state's result writer, compiled.</summary>
internal sealed class ResultWriting
{
    private const string PutObject = ":states:::s3:putObject";

    private readonly bool exports;
    private readonly Template? arguments;
    private readonly ResultTransformation transformation;
    private readonly ResultFormat format;

    private ResultWriting(ResultWriter? writer, Template? arguments, StateCompiler compiler)
    {
        this.arguments = arguments;
        exports = writer?.Resource is not null;
        transformation = Transformation(writer, compiler);
        format = new ResultFormat(OutputType(writer, compiler));
        if (exports && !writer!.Resource!.EndsWith(PutObject, StringComparison.OrdinalIgnoreCase))
        {
            Report(compiler, "Resource", $"Results are written by s3:putObject, not by \"{writer.Resource}\".");
        }
    }

    /// <summary>Compiles a state's writer. Without one the result is the array of outputs.</summary>
    public static ResultWriting Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonataMap { ResultWriter: { } writer } => new ResultWriting(
                writer,
                compiler.Template(writer.Arguments, "ResultWriter/Arguments"),
                compiler
            ),
            JsonPathMap { ResultWriter: { } writer } => new ResultWriting(
                writer,
                compiler.Payload(writer.Parameters, "ResultWriter/Parameters"),
                compiler
            ),
            _ => new ResultWriting(null, null, compiler),
        };

    /// <summary>Evaluates the writer's fields.</summary>
    /// <exception cref="EvaluationException">One cannot be evaluated.</exception>
    public ResultTarget Prepare(FlowRun run) =>
        new(exports ? arguments?.Evaluate(run.Scope) ?? Json.EmptyObject : default, transformation, format);

    private static ResultTransformation Transformation(ResultWriter? writer, StateCompiler compiler)
    {
        switch (writer?.WriterConfig?.Transformation)
        {
            case null:
                return writer?.Resource is null ? ResultTransformation.Compact : ResultTransformation.None;
            case "NONE":
                return ResultTransformation.None;
            case "COMPACT":
                return ResultTransformation.Compact;
            case "FLATTEN":
                return ResultTransformation.Flatten;
            default:
                Report(
                    compiler,
                    "WriterConfig/Transformation",
                    "The transformation must be one of NONE, COMPACT and FLATTEN."
                );
                return default;
        }
    }

    private static bool OutputType(ResultWriter? writer, StateCompiler compiler)
    {
        var type = writer?.WriterConfig?.OutputType ?? "JSON";
        if (type is not ("JSON" or "JSONL"))
        {
            Report(compiler, "WriterConfig/OutputType", "The output's type must be JSON or JSONL.");
        }
        return type == "JSONL";
    }

    private static void Report(StateCompiler compiler, string field, string message) =>
        compiler.Expressions.Report(EngineCodes.NotRunnable, $"ResultWriter/{field}", message);
}
