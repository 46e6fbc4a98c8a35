using Workflows.Jsonata;

namespace Workflows.Engine.Scopes;

/// <summary>What the expressions of a state see: the variables, <c>$states</c>, and what a path starts from.</summary>
internal sealed class EvaluationScope(VariableScope variables, Func<Json> context, TimeProvider clock, Random random)
    : JsonataBindings
{
    private const string States = "states";

    private Json states;
    private Json input;
    private Json result;
    private Json errorOutput;

    /// <summary>The state's input, or what a JSONPath state has made of it so far.</summary>
    public Json Input => input;

    /// <summary>The context object.</summary>
    public Json Context => context();

    /// <summary>Says what <c>$</c> of a JSONPath field stands for.</summary>
    public void Focus(Json value) => input = value;

    /// <summary>Begins with a state's input; there is neither result nor error yet.</summary>
    public void Enter(Json stateInput)
    {
        input = stateInput;
        result = default;
        errorOutput = default;
        states = default;
    }

    /// <summary>Sets <c>$states.result</c>.</summary>
    public void SetResult(Json value)
    {
        result = value;
        states = default;
    }

    /// <summary>Sets <c>$states.errorOutput</c>.</summary>
    public void SetErrorOutput(Json value)
    {
        errorOutput = value;
        states = default;
    }

    /// <summary>The time of <c>$now</c>: the execution's.</summary>
    public override TimeProvider Clock => clock;

    /// <summary>Where <c>$random</c> gets its numbers: the execution's seed.</summary>
    public override Random Random => random;

    /// <summary>What the service allows, so that what runs here runs there.</summary>
    public override JsonataLimits Limits => JsonataLimits.StepFunctions;

    /// <summary>The next <c>$uuid</c>, from the execution's seed: a random one as RFC 9562 has it (version 4).</summary>
    public override Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <inheritdoc/>
    public override bool TryGet(string name, out Json value)
    {
        if (string.Equals(name, States, StringComparison.Ordinal))
        {
            if (states.IsUndefined)
            {
                states = Json.Object(
                    ("input", input),
                    ("context", context()),
                    ("result", result),
                    ("errorOutput", errorOutput)
                );
            }
            value = states;
            return true;
        }
        return TryGetVariable(name, out value);
    }

    /// <summary>The value of a variable of the workflow.</summary>
    public bool TryGetVariable(string name, out Json value) => variables.TryGet(name, out value);
}
