using Workflows.Asl;
using Workflows.Engine;
using Workflows.Engine.History;
using Workflows.Engine.Objects;

namespace Workflows.Conformance;

/// <summary>An execution that the service has recorded, run here.</summary>
internal static class ExecutionCase
{
    public static Verdict Run(Json item, ExecutionOptions recorded, bool comparesHistory)
    {
        var placeholders = Placeholders.Of(item["placeholders"]);
        var read = AslReader.Read(item["definition"].ToString());
        if (read.Machine is null)
        {
            return Verdict.Failed("a definition", read.Diagnostics[0].ToString());
        }
        var tasks = new RecordedTasks(item["tasks"], placeholders);
        var machine = CompiledMachine.Compile(read.Machine);
        var result = Execute(machine, item, recorded, tasks);
        return new ExecutionComparison(item, result, placeholders).Verdict(comparesHistory) ?? tasks.Verdict;
    }

    private static ExecutionResult Execute(
        CompiledMachine machine,
        Json item,
        ExecutionOptions recorded,
        RecordedTasks tasks
    )
    {
        using var stop = new CancellationTokenSource();
        // Someone stopped the execution after the last event that does not tell of that.
        var stopsAfter =
            item["tier"] == "stopped"
                ? item["expect"]
                    ["events"]
                    .Items.ToArray()
                    .Count(e => !e.GetString().EndsWith("Aborted", StringComparison.Ordinal))
                : int.MaxValue;
        var options = recorded with
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
