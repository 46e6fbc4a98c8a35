using Workflows.Engine.Tasks;

namespace Workflows.Engine.Mocks;

/// <summary>What a mocked Task state answers, invocation by invocation.</summary>
/// <param name="Name">The name that test cases know it by.</param>
/// <param name="Answers">The answers, by their invocations.</param>
public sealed record MockedResponse(string Name, EquatableArray<MockedAnswer> Answers)
{
    /// <summary>The answer to an invocation; <see langword="null"/> if there are not so many.</summary>
    /// <param name="invocation">Which invocation, from 0.</param>
    public MockedAnswer? At(long invocation) =>
        Answers.FirstOrDefault(a => a.First <= invocation && invocation <= a.Last);
}

/// <summary>One answer, to an invocation or to several in a row.</summary>
/// <param name="First">The first invocation that gets it, from 0.</param>
/// <param name="Last">The last one, at least <paramref name="First"/>.</param>
/// <param name="Outcome">What the state gets: a result (<c>Return</c>) or an error (<c>Throw</c>).</param>
public sealed record MockedAnswer(int First, int Last, TaskOutcome Outcome)
{
    /// <summary>The invocations as the file has them: <c>0</c>, <c>1-2</c>.</summary>
    public string Invocations => First == Last ? Number(First) : $"{Number(First)}-{Number(Last)}";

    private static string Number(int invocation) => invocation.ToString(CultureInfo.InvariantCulture);
}
