using Workflows.Asl;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Mocks;

/// <summary>Reads one mocked response: the answers to all its invocations.</summary>
internal static class MockedResponseReader
{
    private const string Return = "Return";
    private const string Throw = "Throw";

    public static MockedResponse Read(MockMember response, MockFindings findings)
    {
        var answers = new List<(MockedAnswer Answer, StatePath Path)>();
        foreach (var member in findings.Members(response.Value, response.Path, "A mocked response"))
        {
            var outcome = ReadOutcome(member, findings);
            if (ReadInvocations(member, findings) is var (first, last))
            {
                answers.Add((new MockedAnswer(first, last, outcome), member.Path));
            }
        }
        answers.Sort((a, b) => a.Answer.First.CompareTo(b.Answer.First));
        CheckOrder(answers, findings);
        return new MockedResponse(response.Name, [.. answers.Select(a => a.Answer)]);
    }

    /// <summary>Which invocations a name stands for: <c>0</c>, <c>1-2</c>.</summary>
    private static (int First, int Last)? ReadInvocations(MockMember answer, MockFindings findings)
    {
        var numbers = answer.Name.Split('-', StringSplitOptions.TrimEntries);
        if (numbers.Length > 2 || !TryNumber(numbers[0], out var first) || !TryNumber(numbers[^1], out var last))
        {
            findings.Report(
                MockCodes.WrongInvocations,
                answer.Path,
                $"\"{answer.Name}\" is no invocation number; the first invocation is \"0\", and \"1-2\" are the next two."
            );
            return null;
        }
        if (last < first)
        {
            findings.Report(MockCodes.WrongInvocations, answer.Path, $"\"{answer.Name}\" ends before it begins.");
            return null;
        }
        return (first, last);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>Every invocation has one answer, from the first on.</summary>
    private static void CheckOrder(List<(MockedAnswer Answer, StatePath Path)> answers, MockFindings findings)
    {
        var next = 0L;
        foreach (var (answer, path) in answers)
        {
            if (answer.First < next)
            {
                findings.Report(
                    MockCodes.WrongInvocations,
                    path,
                    $"\"{answer.Invocations}\" has invocations that another answer has too; each has one answer."
                );
            }
            else if (answer.First > next)
            {
                var missing = new MockedAnswer((int)next, answer.First - 1, answer.Outcome).Invocations;
                findings.Report(
                    MockCodes.WrongInvocations,
                    path,
                    $"No answer is given to \"{missing}\", which comes before \"{answer.Invocations}\"; invocations are numbered from 0 without gaps."
                );
            }
            next = Math.Max(next, answer.Last + 1L);
        }
    }

    private static TaskOutcome ReadOutcome(MockMember answer, MockFindings findings)
    {
        var members = findings.Members(answer.Value, answer.Path, "The answer to an invocation");
        var (result, error) = (answer.Value[Return], answer.Value[Throw]);
        if (answer.Value.IsObject && result.IsUndefined == error.IsUndefined)
        {
            findings.Report(
                MockCodes.WrongForm,
                answer.Path,
                result.IsUndefined
                    ? $"An answer must have \"{Return}\" or \"{Throw}\"; {Found(members)}"
                    : $"An answer has either \"{Return}\" or \"{Throw}\", not both."
            );
        }
        return error.IsUndefined ? TaskOutcome.Success(result) : ReadError(error, answer.Path.Field(Throw), findings);
    }

    private static string Found(IReadOnlyList<MockMember> members) =>
        members.Count == 0
            ? "this one is empty."
            : $"this one has {string.Join(", ", members.Select(m => $"\"{m.Name}\""))}.";

    private static TaskOutcome ReadError(Json error, StatePath path, MockFindings findings)
    {
        findings.Members(error, path, $"\"{Throw}\"");
        return TaskOutcome.Failure(Text("Error"), Text("Cause"));

        string? Text(string name)
        {
            if (error[name].TryGetString(out var text))
            {
                return text;
            }
            if (!error[name].IsUndefined)
            {
                findings.Report(MockCodes.WrongForm, path.Field(name), $"\"{name}\" must be a string.");
            }
            return null;
        }
    }
}
