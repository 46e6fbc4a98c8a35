using System.Diagnostics;

namespace Workflows.Benchmarks.Peers;

/// <summary>
/// A process that measures operations of its own by our rules. It answers each request, a line of JSON, with one line.
/// </summary>
internal sealed class Peer : IPeer
{
    private readonly Process process;
    private int lastId;

    private Peer(Process process) => this.process = process;

    /// <summary>Starts a process; its standard error goes where ours does.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static Peer Start(string program, params IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return new Peer(Process.Start(info)!);
    }

    /// <summary>A number that no other operation of this peer has.</summary>
    public int NextId() => Interlocked.Increment(ref lastId);

    /// <summary>Asks the process to do something.</summary>
    /// <param name="what">The name of the request.</param>
    /// <param name="details">What belongs to it.</param>
    /// <param name="cancel">Ends the waiting; the peer is then of no more use.</param>
    /// <returns>The answer, an object.</returns>
    /// <exception cref="PeerException">The process has failed, or what it says is no answer.</exception>
    public async Task<Json> AskAsync(string what, Json details, CancellationToken cancel)
    {
        string? line;
        try
        {
            await process.StandardInput.WriteLineAsync(details.With("do", what).ToString().AsMemory(), cancel);
            await process.StandardInput.FlushAsync(cancel);
            line = await process.StandardOutput.ReadLineAsync(cancel);
        }
        catch (IOException error)
        {
            throw new PeerException($"The peer has ended before the request '{what}'.", error);
        }
        return Answer(what, line ?? throw new PeerException($"The peer has ended during the request '{what}'."));
    }

    /// <inheritdoc/>
    public async Task<string> DescribeAsync(CancellationToken cancel)
    {
        var versions = await AskAsync("versions", Json.EmptyObject, cancel);
        return string.Join(", ", versions.Keys.ToArray().Select(name => $"{name} {versions[name].GetString()}"));
    }

    private static Json Answer(string what, string line)
    {
        Json answer;
        try
        {
            answer = Json.Parse(line);
        }
        catch (JsonSyntaxException error)
        {
            throw new PeerException($"The peer answered the request '{what}' with no JSON: {line}", error);
        }
        return answer["error"].TryGetString(out var message)
            ? throw new PeerException($"The peer failed at the request '{what}': {message}")
            : answer;
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        process.Dispose();
    }
}

/// <summary>A peer does not do what it should.</summary>
internal sealed class PeerException(string message, Exception? inner = null) : Exception(message, inner);
