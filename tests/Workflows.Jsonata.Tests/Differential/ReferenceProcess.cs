using System.Diagnostics;
using System.Text;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>The reference implementation at work, in a process of its own that is begun anew whenever it stalls.</summary>
internal sealed class ReferenceProcess(ReferenceInstallation installation, Json bindings) : IDisposable
{
    /// <summary>How many requests are under way at a time.</summary>
    private const int Window = 64;

    /// <summary>How long one answer may take: more than the process allows itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private Process? process;

    /// <summary>Evaluates expressions; the outcomes come in the same order.</summary>
    public async Task<Outcome[]> EvaluateAsync(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        var outcomes = new Outcome[cases.Count];
        for (var done = 0; done < cases.Count; )
        {
            done = await EvaluateWindowAsync(cases, done, outcomes, cancellation);
        }
        return outcomes;
    }

    public void Dispose() => Stop();

    /// <summary>Evaluates some of the cases. One that stalls is the last of them.</summary>
    /// <returns>The first case that is still to do.</returns>
    private async Task<int> EvaluateWindowAsync(
        IReadOnlyList<Case> cases,
        int from,
        Outcome[] outcomes,
        CancellationToken cancellation
    )
    {
        var running = process ??= Start();
        var end = Math.Min(from + Window, cases.Count);
        var requests = new StringBuilder();
        for (var i = from; i < end; i++)
        {
            requests.Append(Request(i, cases[i])).Append('\n');
        }
        var writing = WriteAsync(running, requests.ToString());
        for (var i = from; i < end; i++)
        {
            var line = await ReadLineAsync(running, cancellation);
            if (line is null)
            {
                Stop();
                await writing;
                outcomes[i] = new Outcome(OutcomeKind.Stalled);
                return i + 1;
            }
            outcomes[i] = Answer(Json.Parse(line), i);
        }
        await writing;
        return end;
    }

    private static async Task WriteAsync(Process running, string text)
    {
        try
        {
            await running.StandardInput.WriteAsync(text);
            await running.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The process has ended; the missing answer says so.
        }
    }

    private static async Task<string?> ReadLineAsync(Process running, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        try
        {
            return await running.StandardOutput.ReadLineAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private Json Request(int id, Case @case) =>
        Json.Object(("id", id), ("expression", @case.Text), ("bindings", bindings), ("input", @case.Input));

    private static Outcome Answer(Json answer, int id) =>
        OutcomeOf(answer, id) with
        {
            IsFlawed = answer["flaw"].IsString,
        };

    private static Outcome OutcomeOf(Json answer, int id)
    {
        if (answer["id"].GetDouble() != id)
        {
            throw new InvalidOperationException($"The reference process has lost count: {answer}");
        }
        if (answer["undefined"].IsTrue || !answer["result"].IsUndefined)
        {
            return new Outcome(OutcomeKind.Value, answer["result"]);
        }
        if (answer["nonFinite"].IsTrue)
        {
            return new Outcome(OutcomeKind.NonFinite);
        }
        answer["message"].TryGetString(out var message);
        return answer["code"].TryGetString(out var code)
            ? new Outcome(OutcomeKind.Error, default, code, message)
            : new Outcome(OutcomeKind.Fault, default, null, $"{answer["type"]} {message}");
    }

    private Process Start() =>
        Process.Start(
            new ProcessStartInfo("node", [installation.Program])
            {
                WorkingDirectory = installation.Directory!,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;

    private void Stop()
    {
        if (process is null)
        {
            return;
        }
        process.Kill();
        process.Dispose();
        process = null;
    }
}
