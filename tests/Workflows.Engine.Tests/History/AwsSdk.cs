using System.ComponentModel;
using System.Diagnostics;

namespace Workflows.Engine.Tests.History;

/// <summary>The AWS SDK for JavaScript in <c>tests/peers</c>, which the build installs where there is npm.</summary>
internal static class AwsSdk
{
    /// <summary>What the SDK reads of an answer of <c>GetExecutionHistory</c>.</summary>
    public static Json ReadHistory(Json answer)
    {
        using var node = Start(Path.Combine("sfn", "history.mjs"));
        node.StandardInput.WriteLine(answer.ToString());
        node.StandardInput.Close();
        return Json.Parse(node.StandardOutput.ReadToEnd());
    }

    private static Process Start(string program)
    {
        var peers = Peers();
        if (peers is null)
        {
            Assert.Skip("npm's @aws-sdk/client-sfn is not installed: run 'npm ci' in tests/peers.");
        }
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", [Path.Combine(peers, program)])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not installed.");
            throw;
        }
    }

    private static string? Peers()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var peers = Path.Combine(at.FullName, "tests", "peers");
            if (Directory.Exists(Path.Combine(peers, "node_modules", "@aws-sdk", "client-sfn")))
            {
                return peers;
            }
        }
        return null;
    }
}
