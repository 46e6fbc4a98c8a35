namespace Workflows.DataFlow.Flow;

/// <summary>The variables that a definition assigns, numbered.</summary>
internal sealed class VariableNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Takes note of the variables of a definition.</summary>
    public VariableNames(IEnumerable<State> states)
    {
        foreach (var state in states)
        {
            Add(AssignOf(state));
            foreach (var rule in (state as ChoiceState)?.Rules ?? [])
            {
                Add(rule.Assign);
            }
            foreach (var catcher in (state as StateWithRetry)?.Catchers ?? [])
            {
                Add(catcher.Assign);
            }
        }
    }

    public int Count => names.Count;

    public string this[int number] => names[number];

    /// <summary>The number of a variable; negative if nothing ever assigns it.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(name, -1);

    /// <summary>The name that a member of <c>Assign</c> sets: in JSONPath it may end in <c>.$</c>.</summary>
    public static string NameOf(string key) => key.EndsWith(".$", StringComparison.Ordinal) ? key[..^2] : key;

    private void Add(Json assign)
    {
        foreach (var key in assign.Keys)
        {
            var name = NameOf(key);
            if (numbers.TryAdd(name, names.Count))
            {
                names.Add(name);
            }
        }
    }

    private static Json AssignOf(State state) =>
        state switch
        {
            StateWithNext other => other.Assign,
            ChoiceState choice => choice.Assign,
            _ => default,
        };
}
