using Workflows.Asl;
using Workflows.Engine;
using Workflows.Engine.History;
using Workflows.Engine.MapRuns;

namespace Workflows.Conformance;

/// <summary>An execution that the service has recorded, run here.</summary>
internal static class ExecutionCase
{
    /// <summary>The account and region of the recordings; they stand in the definitions, too.</summary>
    private static readonly ExecutionOptions Recorded = new() { AccountId = "111111111111", Region = "us-east-1" };

    public static Verdict Run(Json item, bool comparesHistory)
    {
        var placeholders = Placeholders.Of(item["placeholders"]);
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
        var tasks = new RecordedTasks(item["tasks"], placeholders);
        var result = Execute(machine, item, tasks);
        return new ExecutionComparison(item, result, placeholders).Verdict(comparesHistory) ?? tasks.Verdict;
    }

    private static ExecutionResult Execute(CompiledMachine machine, Json item, RecordedTasks tasks)
    {
        using var stop = new CancellationTokenSource();
        // Someone stopped the execution after the last event that is not the end itself.
        var stopsAfter = item["tier"] == "stopped" ? item["expect"]["events"].Count - 1 : int.MaxValue;
        var options = Recorded with
        {
            Type = item["type"] == "EXPRESS" ? ExecutionType.Express : ExecutionType.Standard,
            Objects = Objects(item["s3Objects"]),
            OnEvent = StopAfterLast,
        };
        return machine.RunAsync(item["input"], tasks, options, stop.Token).GetAwaiter().GetResult();

        void StopAfterLast(HistoryEvent what)
        {
            if (what.Id == stopsAfter)
            {
                stop.Cancel();
            }
        }
    }

    private static InMemoryObjectStore Objects(Json recorded)
    {
        var store = new InMemoryObjectStore();
        foreach (var item in recorded.Items)
        {
            store.Put(item["bucket"].GetString(), item["key"].GetString(), item["body"].ToPlainText());
        }
        return store;
    }
}
