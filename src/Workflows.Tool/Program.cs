using Workflows.App;
using Workflows.Tool;

return await ToolProgram.RunAsync(args, AppConsole.System);
