using Workflows.Benchmarks;
using Workflows.Benchmarks.Engine;

return args is [MapProcess.Argument, var items]
    ? await MapProcess.RunAsync(int.Parse(items, CultureInfo.InvariantCulture), Console.Out)
    : await BenchmarkProgram.RunAsync(args, Console.Out, Console.Error);
