namespace Workflows.Jsonata.Tests.Differential;

/// <summary>Bindings under limits of their own.</summary>
internal sealed class LimitedBindings(JsonataBindings variables, JsonataLimits limits) : JsonataBindings
{
    public override JsonataLimits Limits => limits;

    public override bool TryGet(string name, out Json value) => variables.TryGet(name, out value);
}
