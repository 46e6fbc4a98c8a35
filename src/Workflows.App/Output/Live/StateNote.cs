using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Progress;

namespace Workflows.App.Output.Live;

/// <summary>What there is to say about a state in a few words: items, visits, attempts, errors.</summary>
internal static class StateNote
{
    private const int ShortestBar = 6;
    private const int LongestBar = 24;

    /// <summary>What is left for the words beside a bar, so that it keeps its width whatever they are.</summary>
    private const int BesideBar = 22;

    /// <summary>The note; of a Map state it begins with a bar.</summary>
    public static IReadOnlyList<Segment> Of(StateProgress state, int width, Glyphs glyphs)
    {
        var words = new Segment(Words(state), state.LatestEnd is VisitEnd.Failed ? Styles.Bad : Styles.Quiet);
        return state.Items > 0 ? [.. Bar(state, width - BesideBar, glyphs), new Segment(" "), words] : [words];
    }

    /// <summary>How many of a Map state's items are done, such as <c>37/200</c>.</summary>
    public static string Items(StateProgress state) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.ItemsDone}/{state.Items}");

    /// <summary>Which attempts have failed, and why the latest did; nothing if none has.</summary>
    public static string? Failure(StateProgress state)
    {
        var reason = state.LatestFailure?.ToString() is { Length: > 0 } text ? text : null;
        if (!state.HasAttempts || state.FailedAttempts == 0)
        {
            return reason;
        }
        var isTriedAgain = state is { Entered: 1, Open: 1 } && state.Attempts > state.FailedAttempts;
        return string.Join(isTriedAgain ? ", after " : ": ", new[] { FailedAttempts(state), reason }.OfType<string>());
    }

    private static IEnumerable<Segment> Bar(StateProgress state, int room, Glyphs glyphs)
    {
        var width = Math.Clamp(room, ShortestBar, LongestBar);
        // Never full before the end.
        var done = (int)((long)state.ItemsDone * width / state.Items);
        return
        [
            new Segment(new string(glyphs.BarDone, done), Styles.Good),
            new Segment(new string(glyphs.BarLeft, width - done), Styles.Quiet),
        ];
    }

    private static string Words(StateProgress state)
    {
        List<string?> words =
        [
            state.Items > 0 ? Items(state) : null,
            state.Entered > 1 ? Visits(state) : null,
            state.ItemsOpen > 0 ? Count(state.ItemsOpen, "running") : null,
            state is { Open: 1, Entered: 1, Definition: WaitState wait } ? Wait(wait) : null,
            Failure(state),
        ];
        return string.Join(", ", words.OfType<string>());
    }

    private static string Visits(StateProgress state) =>
        state.Open <= 1
            ? Count(state.Entered, "times")
            : $"{Count(state.Entered - state.Open, "done")}, {Count(state.Open, "running")}";

    private static string FailedAttempts(StateProgress state)
    {
        var attempts = string.Create(CultureInfo.InvariantCulture, $"attempt {state.Attempts} of {state.MostAttempts}");
        var retries = state.Attempts - state.Entered;
        return state switch
        {
            { LatestEnd: VisitEnd.Caught, FailedAttempts: 1 } => "error caught",
            { Entered: 1, Open: 1, MostAttempts: > 1 } when state.Attempts > state.FailedAttempts => attempts,
            { Entered: 1, Open: 1, MostAttempts: > 1 } => $"{attempts} failed",
            { Failed: 0 } when retries > 0 => Count(retries, retries == 1 ? "retry" : "retries"),
            { FailedAttempts: 1 } => "failed",
            _ => Count(state.FailedAttempts, "failed attempts"),
        };
    }

    private static string? Wait(WaitState wait) =>
        wait switch
        {
            JsonataWait { Seconds.Literal: { } seconds } => $"waits {Durations.Words(TimeSpan.FromSeconds(seconds))}",
            JsonPathWait { Seconds: { } seconds } => $"waits {Durations.Words(TimeSpan.FromSeconds(seconds))}",
            _ => null,
        };

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
