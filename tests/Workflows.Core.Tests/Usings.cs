global using System.Globalization;
global using Workflows.Asl;
