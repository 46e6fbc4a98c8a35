using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Compilation;

/// <summary>The functions that an expression finds without having to define them.</summary>
internal sealed class FunctionLibrary
{
    public static readonly FunctionLibrary Empty = new([]);

    private readonly Dictionary<string, JsonataFunction> functions;

    private FunctionLibrary(IEnumerable<KeyValuePair<string, JsonataFunction>> functions) =>
        this.functions = new Dictionary<string, JsonataFunction>(functions, StringComparer.Ordinal);

    /// <summary>The functions of JSONata 2.</summary>
    public static FunctionLibrary Standard { get; } =
        new(
            new[]
            {
                NumericFunctions.All,
                StringFunctions.All,
                MatchFunctions.All,
                EncodingFunctions.All,
                BooleanFunctions.All,
                ArrayFunctions.All,
                ObjectFunctions.All,
                HigherOrderFunctions.All,
                ErrorFunctions.All,
                TimeFunctions.All,
                IntegerFunctions.All,
            }
                .SelectMany(static group => group)
                .Select(static function => KeyValuePair.Create(function.Name, (JsonataFunction)function))
                .Append(KeyValuePair.Create("eval", (JsonataFunction)EvalFunction.Unplaced))
        );

    /// <summary>The functions of JSONata in Step Functions: some of its own, and no <c>$eval</c>.</summary>
    public static FunctionLibrary StepFunctions { get; } = Standard.Without("eval").With(StepFunctionsFunctions.All);

    /// <summary>The names of the functions, without <c>$</c>.</summary>
    public IReadOnlyCollection<string> Names => functions.Keys;

    /// <summary>The function of that name, if there is one.</summary>
    public JsonataFunction? Find(string name) => functions.GetValueOrDefault(name);

    /// <summary>This library with some functions more; they replace those of the same names.</summary>
    public FunctionLibrary With(params ReadOnlySpan<NativeFunction> added)
    {
        var all = new Dictionary<string, JsonataFunction>(functions, StringComparer.Ordinal);
        foreach (var function in added)
        {
            all[function.Name] = function;
        }
        return new FunctionLibrary(all);
    }

    /// <summary>This library with some functions less.</summary>
    public FunctionLibrary Without(params string[] names) =>
        new(functions.Where(function => !names.Contains(function.Key, StringComparer.Ordinal)));
}
