using Workflows.Engine;
using Workflows.Engine.Tasks;
using Workflows.Serialization;

namespace Workflows.Compiler.Tests.Lowering;

/// <summary>Short ways to write steps and terms, and to compile and run them.</summary>
internal static class Forms
{
    public static readonly TaskDefinition Twice = Function<int, int>("Double", n => n * 2);
    public static readonly TaskDefinition Check = Function<int, bool>("Check", n => n > 2);
    public static readonly TaskDefinition Send = Function<string, string>("Send", s => s);
    public static readonly Variable Input = Var<Order>("order");

    public sealed record Order(int Total, string Name, List<int> Lines);

    public static TaskDefinition<TIn, TOut> Function<TIn, TOut>(string name, Func<TIn, TOut> body) =>
        TaskDefinition.Lambda<TIn, TOut>(name, (_, input) => body(input));

    public static Variable Var<T>(string name, bool isMutable = false) => new(name, typeof(T), isMutable);

    public static Term Get(Variable variable) => new VariableTerm(variable);

    public static Term Number(int value) => new ConstantTerm(value, typeof(int));

    public static Term Text(string value) => new ConstantTerm(value, typeof(string));

    public static Term Field(string name) =>
        new FieldTerm(Get(Input), WorkflowJson.FieldsOf(typeof(Order)).Single(f => f.Name == name));

    public static Term Add(Term left, Term right) => new OperationTerm(Operation.Add, [left, right], typeof(int));

    public static Term Divide(Term left, Term right) => new OperationTerm(Operation.Divide, [left, right], typeof(int));

    public static Term Less(Term left, Term right) => new OperationTerm(Operation.Less, [left, right], typeof(bool));

    public static Term Is(Variable variable, string name) =>
        new OperationTerm(Operation.Equal, [Get(variable), Text(name)], typeof(bool));

    public static Term Pair(Term first, Term second) => new ArrayTerm([first, second], typeof((int, int)));

    public static Step Call(TaskDefinition task, Term argument) => new CallStep(task, argument);

    public static Step Return(Term value) => new ReturnStep(value);

    public static Step Bind(Variable variable, Step work, Step body) => new BindStep(variable, work, body);

    public static Step Do(Step work, Step body) => new BindStep(null, work, body);

    public static Step Let(Variable variable, Term value, Step body) => new LetStep(variable, value, body);

    public static Step Set(Variable variable, Term value) => new AssignStep(variable, value);

    public static Step Then(Step first, Step second) => new SequenceStep(first, second);

    public static Step If(Term condition, Step then, Step otherwise) => new ConditionalStep(condition, then, otherwise);

    public static Step Fail(string error, string cause) => new FailStep(Text(error), Text(cause));

    public static Step Try(Step body, Func<Variable, Variable, Step> handler)
    {
        var (error, cause) = (Var<string>("error"), Var<string>("cause"));
        return new TryStep(body, error, cause, handler(error, cause));
    }

    public static Step Retry(Step work, params string[] errors) =>
        new RetryStep(work, [new Retrier { ErrorEquals = [.. errors] }]);

    public static WorkflowBody Compile(Step body) => WorkflowCompiler.Compile(new WorkflowForm("W", Input, body));

    public static string[] Outline(Step body) => Lowering.Outline.Of(Compile(body).Definition!);

    public static async Task<ExecutionResult> RunAsync(Step body, Order input, params TaskDefinition[] tasks) =>
        await CompiledMachine
            .Compile(Compile(body).Definition!)
            .RunAsync(
                WorkflowJson.ToJson(input),
                new TaskBindings(tasks.Length == 0 ? [Twice, Check, Send] : tasks),
                null,
                TestContext.Current.CancellationToken
            );
}
