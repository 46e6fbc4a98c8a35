namespace Workflows.App;
