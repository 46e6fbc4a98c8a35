using Workflows.Conformance;

return ConformanceRunner.RunProgram(args, Console.Out);
