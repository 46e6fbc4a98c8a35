namespace Workflows.Core.Tests.DataFlow;

/// <summary>Tea or coffee: the states hand one record on, each task says what it needs of it.</summary>
internal static class CoffeePipe
{
    public sealed record Guest(string Greeting);

    public sealed record Choice(string Picked, string Beans);

    public sealed record Tea(string Drink);

    public sealed record TeaWithBeans(string Drink, string Beans);

    public sealed record CoffeeOrder(string Beans);

    public sealed record Pour(string Drink, bool PourSlow = false);

    public sealed record Cup(string Drink);

    public static TaskDefinition<TIn, TOut> Task<TIn, TOut>(string name) =>
        TaskDefinition.Lambda<TIn, TOut>(name, (_, _) => default(TOut)!);

    /// <summary>A state that gives the task what it gets, and hands on the task's result.</summary>
    public static JsonataTask Call(TaskDefinition task, string name, string? next) =>
        task.ToState(name: name) with
        {
            Next = next,
            End = next is null ? true : null,
        };

    /// <summary>A workflow that starts with a question; the tasks are those that its states call.</summary>
    public static Workflow<Guest, Cup> Workflow(
        IReadOnlyList<TaskDefinition> tasks,
        params ReadOnlySpan<State> states
    ) => new("Pipe", new StateMachine { StartAt = "start", States = [.. states] }) { Tasks = [.. tasks] };
}
