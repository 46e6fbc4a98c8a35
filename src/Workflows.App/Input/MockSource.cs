using Workflows.Engine.Mocks;

namespace Workflows.App.Input;

/// <summary>Where the mocks of a run come from: a test case in a mock configuration file.</summary>
internal static class MockSource
{
    private const char Separator = '#';

    /// <summary>Reads the test case that <c>--mocks</c> and <c>--test-case</c> name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="testCase">
    /// <c>TestCase</c> or <c>StateMachine#TestCase</c>; without it the test case is the only one that the state machine has.
    /// </param>
    /// <param name="workflow">
    /// The workflow's name, which is the state machine's unless the file has one only or <paramref name="testCase"/> says otherwise.
    /// </param>
    /// <exception cref="UsageException">There is no such file or test case; the message says what there is.</exception>
    /// <exception cref="MockConfigurationException">The file is no mock configuration.</exception>
    public static MockTestCase Read(string path, string? testCase, string workflow)
    {
        var mocks = MockConfiguration.Parse(TextFile.Read(path, "mock configuration file"), path);
        var parts = testCase?.Split(Separator, 2);
        var machine = Machine(mocks, parts is [var given, _] ? given : null, workflow, path);
        return TestCase([.. mocks.TestCases.Where(t => t.Machine == machine)], parts?[^1], machine, path);
    }

    private static string Machine(MockConfiguration mocks, string? given, string workflow, string path)
    {
        var machines = mocks.TestCases.Select(t => t.Machine).Distinct(StringComparer.Ordinal).ToList();
        if (machines.Count == 0)
        {
            throw new UsageException($"{path} has no test cases.");
        }
        var wanted = given ?? workflow;
        return machines.Contains(wanted, StringComparer.Ordinal) ? wanted
            : machines is [var only] && given is null ? only
            : throw new UsageException(
                $"{path} has no test cases for a state machine \"{wanted}\"; {Nearest.Offer(wanted, machines)}{Hint(given)}"
            );
    }

    private static string Hint(string? given) =>
        given is null ? $" Choose one with --test-case STATEMACHINE{Separator}TESTCASE." : "";

    private static MockTestCase TestCase(
        IReadOnlyList<MockTestCase> ofMachine,
        string? name,
        string machine,
        string path
    )
    {
        var names = ofMachine.Select(t => t.Name).ToList();
        if (name is null)
        {
            return ofMachine is [var only]
                ? only
                : throw new UsageException(
                    $"{path} has several test cases for \"{machine}\": {string.Join(", ", names)}. Choose one with --test-case."
                );
        }
        return ofMachine.FirstOrDefault(t => t.Name == name)
            ?? throw new UsageException(
                $"{path} has no test case \"{name}\" for \"{machine}\"; {Nearest.Offer(name, names)}"
            );
    }
}
