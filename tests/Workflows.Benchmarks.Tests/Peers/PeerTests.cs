using System.ComponentModel;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks.Tests.Peers;

public sealed class PeerTests
{
    [Theory]
    [InlineData("process.stdin.once('data', () => console.log('{\"ok\":true}'))", null)]
    [InlineData("process.exit(3)", "ended")]
    [InlineData("process.stdin.once('data', () => console.log('no json'))", "no JSON: no json")]
    [InlineData("process.stdin.once('data', () => console.log('{\"error\":\"broken\"}'))", "broken")]
    public async Task Ask_Answer_IsReadOrRefused(string script, string? problem)
    {
        await using var peer = StartOrSkip(script);
        var ask = () => peer.AskAsync("something", Json.EmptyObject, TestContext.Current.CancellationToken);

        if (problem is null)
        {
            Assert.True((await ask())["ok"].IsTrue);
        }
        else
        {
            var error = await Assert.ThrowsAsync<PeerException>(ask);
            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_PeerIsSilent_CanBeCancelled()
    {
        await using var peer = StartOrSkip("process.stdin.resume()");
        using var cancel = new CancellationTokenSource();

        var answer = peer.AskAsync("something", Json.EmptyObject, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    private static Peer StartOrSkip(string script)
    {
        try
        {
            return Peer.Start("node", "-e", script);
        }
        catch (Win32Exception)
        {
            Assert.Skip("'node' is not installed.");
            throw;
        }
    }
}
