using Workflows.Asl;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.Conformance;

/// <summary>Executions whose outcome the service has recorded.</summary>
public sealed class AslSuite : ISuite
{
    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder)
    {
        if (item["kind"] != "execution")
        {
            return Verdict.Skipped("a call of TestState");
        }
        if (item["tier"].GetString() is not ("pure" or "mocked") and var tier)
        {
            return Verdict.Skipped($"tier {tier}: reads objects, is stopped, or lacks a recording");
        }
        var read = AslReader.Read(item["definition"].ToString());
        if (read.Machine is null)
        {
            return Verdict.Failed("a definition", read.Diagnostics[0].ToString());
        }
        CompiledMachine machine;
        try
        {
            machine = CompiledMachine.Compile(read.Machine);
        }
        catch (DefinitionException error) when (error.Diagnostics.Any(d => d.Code == EngineCodes.NotRunnable))
        {
            return Verdict.Skipped("has JSONPath states or a distributed Map state");
        }
        var input = item["input"].IsUndefined ? Json.EmptyObject : item["input"];
        var result = machine.RunAsync(input, new RecordedTasks(item["tasks"])).GetAwaiter().GetResult();
        return Compare(item, result);
    }

    private static Verdict Compare(Json item, ExecutionResult result)
    {
        var expect = item["expect"];
        var placeholders = Placeholders.Of(item["placeholders"]);
        var isFailure = result.Status != ExecutionStatus.Succeeded;
        return Differ("status", expect["status"], result.Status.ToText())
            ?? Differ("output", expect["output"], result.Output)
            ?? (isFailure ? Differ("error", expect["error"], Text(result.Error), isRequired: true) : null)
            ?? (isFailure ? Differ("cause", expect["cause"], Text(result.Cause), isRequired: true) : null)
            ?? CompareEvents(item, result)
            ?? CompareStates(expect["states"], result, placeholders)
            ?? Verdict.Passed;

        Verdict? Differ(string what, Json expected, Json actual, bool isRequired = false) =>
            (expected.IsUndefined && !isRequired) || placeholders.Match(expected, actual)
                ? null
                : Verdict.Failed($"{what} {expected}", actual.ToString());
    }

    private static Verdict? CompareEvents(Json item, ExecutionResult result)
    {
        var expected = item["expect"]["events"].Items.ToArray().Select(e => e.GetString()).ToList();
        if (expected.Count == 0)
        {
            return null;
        }
        var actual = result.History.Select(e => e.Type.ToString()).ToList();
        if (item["flags"].Items.Contains("concurrent-events-order-may-vary"))
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : Verdict.Failed("events " + string.Join(" ", expected), string.Join(" ", actual));
    }

    private static Verdict? CompareStates(Json expected, ExecutionResult result, Placeholders placeholders)
    {
        if (!expected.IsArray)
        {
            return null;
        }
        var actual = Json.Array(result.History.Select(Describe).Where(s => !s.IsUndefined));
        return placeholders.Match(expected, actual) ? null : Verdict.Failed($"states {expected}", actual.ToString());
    }

    private static Json Describe(HistoryEvent what) =>
        what switch
        {
            StateEnteredEvent e => Json.Object(("state", e.Name), ("at", "entered"), ("input", e.Input)),
            StateExitedEvent e => Json.Object(
                ("state", e.Name),
                ("at", "exited"),
                ("output", e.Output),
                ("assigned", e.AssignedVariables)
            ),
            _ => default,
        };

    private static Json Text(string? text) => text is null ? Json.Undefined : text;
}
