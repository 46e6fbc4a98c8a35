using System.Text.RegularExpressions;

namespace Workflows;

/// <summary>What a task's name, sizes and limits must keep to.</summary>
public static partial class TaskRules
{
    /// <summary>The code of everything that is reported of a task.</summary>
    public const string Code = "WF0101";

    private const int MaxFunctionMemory = 10240;
    private static readonly TimeSpan MaxFunctionTimeout = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(99_999_999);

    /// <summary>The memory sizes in MB that Fargate offers with a number of CPU units: least, most, step.</summary>
    private static readonly Dictionary<int, (int Least, int Most, int Step)> FargateMemory = new()
    {
        [256] = (512, 2048, 1024),
        [512] = (1024, 4096, 1024),
        [1024] = (2048, 8192, 1024),
        [2048] = (4096, 16384, 1024),
        [4096] = (8192, 30720, 1024),
        [8192] = (16384, 61440, 4096),
        [16384] = (32768, 122880, 8192),
    };

    /// <summary>All that is wrong with a task; nothing if it can be deployed.</summary>
    public static IReadOnlyList<Diagnostic> Check(TaskDefinition task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return
        [
            .. Messages(task).Select(m => new Diagnostic(Code, DiagnosticSeverity.Error, $"Task \"{task.Name}\": {m}")),
        ];
    }

    private static IEnumerable<string> Messages(TaskDefinition task)
    {
        if (!ValidName().IsMatch(task.Name))
        {
            yield return "a task's name has 1 to 64 letters, digits, - or _, and begins with a letter.";
        }
        var longest = task.IsFunction ? MaxFunctionTimeout : MaxTimeout;
        if (task.Timeout < TimeSpan.FromSeconds(1) || task.Timeout > longest || !IsWholeSeconds(task.Timeout))
        {
            yield return $"the timeout must be whole seconds, 1 to {longest.TotalSeconds:0}; it is {Seconds(task.Timeout)}.";
        }
        if (task.Heartbeat is { } heartbeat && (heartbeat < TimeSpan.FromSeconds(1) || !IsWholeSeconds(heartbeat)))
        {
            yield return $"the heartbeat must be whole seconds, at least 1; it is {Seconds(heartbeat)}.";
        }
        if (task.Heartbeat >= task.Timeout)
        {
            yield return $"the heartbeat ({Seconds(task.Heartbeat.Value)}) must be shorter than the timeout ({Seconds(task.Timeout)}).";
        }
        if (task.Concurrency is < 1 or > 100)
        {
            yield return $"the concurrency must be 1 to 100; it is {task.Concurrency}.";
        }
        if (task.Autoscaling is { Min: < 0 } or { Max: < 1 } || task.Autoscaling.Min > task.Autoscaling.Max)
        {
            yield return $"autoscaling needs 0 <= min <= max and max >= 1; it is {task.Autoscaling.Min} to {task.Autoscaling.Max}.";
        }
        if (Size(task) is { } size)
        {
            yield return size;
        }
    }

    private static string? Size(TaskDefinition task)
    {
        if (task.IsFunction)
        {
            return task switch
            {
                { Cpu: not null } => "a function has no CPU units of its own; they follow from its memory.",
                { Memory: < 128 or > MaxFunctionMemory } =>
                    $"a function's memory must be 128 to {MaxFunctionMemory} MB; it is {task.Memory}.",
                _ => null,
            };
        }
        if (task.Cpu is not { } cpu || !FargateMemory.TryGetValue(cpu, out var offered))
        {
            return $"the CPU units must be {string.Join(", ", FargateMemory.Keys)}; they are {task.Cpu}.";
        }
        // The smallest size begins at half a step.
        var fits =
            task.Memory >= offered.Least
            && task.Memory <= offered.Most
            && (task.Memory == offered.Least || task.Memory % offered.Step == 0);
        return fits
            ? null
            : $"with {cpu} CPU units, memory must be {offered.Least} to {offered.Most} MB in steps of {offered.Step}; it is {task.Memory}.";
    }

    private static bool IsWholeSeconds(TimeSpan time) => time.Ticks % TimeSpan.TicksPerSecond == 0;

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,63}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidName();
}
