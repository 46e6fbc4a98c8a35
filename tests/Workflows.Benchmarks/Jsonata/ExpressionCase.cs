using Workflows.Benchmarks.Data;
using Workflows.Jsonata;

namespace Workflows.Benchmarks.Jsonata;

/// <summary>An expression to be measured, with what it is applied to.</summary>
/// <param name="Text">The expression.</param>
/// <param name="ReadsInput">Whether it is applied to the orders; if not, there is no input.</param>
/// <param name="Bindings">The variables it may read, an object; nothing if there are none.</param>
internal sealed record ExpressionCase(string Text, bool ReadsInput, Func<IReadOnlyList<Order>, Json>? Bindings)
{
    /// <summary>The expressions that are measured.</summary>
    public static IReadOnlyList<ExpressionCase> All { get; } =
    [
        Of("Account.Order.Product.Price"),
        Of("$sum(Account.Order.Product.(Price * Quantity))"),
        Of("""Account.Order[Product[Description.Colour="Purple"]].id"""),
        Of("Account.Order.Product{Description.Colour: $sum(Price)}"),
        Of("$map(Account.Order, function($o) { $sum($o.Product.Price) }) ~> $filter(function($x) { $x > 50 })"),
        new("$states.input.total * 1.2 > 100", ReadsInput: false, States),
    ];

    /// <summary>The input for so many orders.</summary>
    public Json Input(IReadOnlyList<Order> orders) => ReadsInput ? OrderData.ToJson(orders) : Json.Undefined;

    /// <summary>The variables, as this library takes them.</summary>
    public JsonataBindings BindingsFor(IReadOnlyList<Order> orders) =>
        Bindings?.Invoke(orders) is { } variables
            ? JsonataBindings.Of([.. variables.Keys.ToArray().Select(name => (name, variables[name]))])
            : JsonataBindings.Empty;

    private static ExpressionCase Of(string text) => new(text, ReadsInput: true, Bindings: null);

    private static Json States(IReadOnlyList<Order> orders) =>
        Json.Object(
            ("states", Json.Object(("input", Json.Object(("total", orders.Sum(static order => order.PriceOfOneEach))))))
        );
}
