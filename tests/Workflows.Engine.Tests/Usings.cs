global using Workflows.Engine;
