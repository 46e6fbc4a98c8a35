namespace Workflows.Engine;
