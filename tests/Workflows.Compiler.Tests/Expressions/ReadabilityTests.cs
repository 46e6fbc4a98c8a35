using Microsoft.FSharp.Core;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

/// <summary>The most common shapes, as people read them in a definition.</summary>
public sealed class ReadabilityTests
{
    private static readonly Term order = Build.Read(Build.Variable<Order>("order"));
    private static readonly Term items = order.Field("items");
    private static readonly Term total = order.Field("total");
    private static readonly Term note = order.Field("note");

    private static LambdaTerm Of<T>(string name, Func<Term, Term> body) => Build.Function<T>(name, body);

    [Fact]
    public void Print_CommonShapes_ReadWell()
    {
        Expect.Text("$order.total", total);
        Expect.Text("$order.total > 100", total.Test(Operation.Greater, Build.Constant(100m)));
        Expect.Text("$order.id = 'A-7'", order.Field("id").Test(Operation.Equal, Build.Constant("A-7")));
        Expect.Text(
            "$order.total > 100 and $order.id != ''",
            total
                .Test(Operation.Greater, Build.Constant(100m))
                .Test(Operation.And, order.Field("id").Test(Operation.NotEqual, Build.Constant("")))
        );
        Expect.Text("$round($order.total * 1.2, 12)", total.Do<decimal>(Operation.Multiply, Build.Constant(1.2m)));
        Expect.Text(
            "'order ' & $order.id & ' has no total'",
            Build.Constant("order ").Do<string>(Operation.Concat, order.Field("id"), Build.Constant(" has no total"))
        );
        Expect.Text(
            "$order.total > 100 ? 'large' : 'small'",
            total.Test(Operation.Greater, Build.Constant(100m)).Then(Build.Constant("large"), Build.Constant("small"))
        );
    }

    [Fact]
    public void Print_Lists_ReadWell()
    {
        Expect.Text("$count($order.items)", items.Do<int>(Operation.ListLength));
        Expect.Text("$count($order.items) = 0", items.Test(Operation.ListIsEmpty));
        Expect.Text("$count($order.items) > 0", items.Test(Operation.ListIsEmpty).Test(Operation.Not));
        Expect.Text(
            "[$map($order.items, function($item) { $item.sku })]",
            items.Do<string[]>(Operation.ListMap, Of<Item>("item", i => i.Field("sku")))
        );
        var large = items.Do<Item[]>(
            Operation.ListFilter,
            Of<Item>("item", i => i.Field("quantity").Test(Operation.Greater, Build.Constant(1)))
        );
        Expect.Text("[$filter($order.items, function($item) { $item.quantity > 1 })]", large);
        Expect.Text(
            "[$map($filter($order.items, function($item) { $item.quantity > 1 }), function($item) { $item.sku })]",
            large.Do<string[]>(Operation.ListMap, Of<Item>("item", i => i.Field("sku")))
        );
        Expect.Text(
            "$count($filter($order.items, function($item) { $item.quantity > 1 }))",
            large.Do<int>(Operation.ListLength)
        );
        Expect.Text(
            "$exists($filter($order.items, function($item) { $item.quantity = 0 }))",
            items.Test(
                Operation.ListExists,
                Of<Item>("item", i => i.Field("quantity").Test(Operation.Equal, Build.Constant(0)))
            )
        );
        Expect.Text(
            "$reduce($order.items, function($all, $item) { $all and $item.quantity > 0 }, true)",
            items.Test(
                Operation.ListForAll,
                Of<Item>("item", i => i.Field("quantity").Test(Operation.Greater, Build.Constant(0)))
            )
        );
        Expect.Text(
            "$reduce($order.items, function($total, $item) { $round($total + $item.price * $item.quantity, 12) }, 0)",
            items.Do<decimal>(
                Operation.ListSumBy,
                Of<Item>(
                    "item",
                    i =>
                        i.Field("price")
                            .Do<decimal>(Operation.Multiply, i.Field("quantity").Do<decimal>(Operation.Convert))
                )
            )
        );
        Expect.Text(
            "$sum([$map($order.items, function($item) { $item.quantity })])",
            items.Do<int>(Operation.ListSumBy, Of<Item>("item", i => i.Field("quantity")))
        );
        Expect.Text(
            "$count($order.items) > 0 ? $order.items[0] : $error('order.items is empty')",
            items.Do<Item>(Operation.ListHead)
        );
        Expect.Text(
            "$order.items[0] != null",
            items.Do<FSharpOption<Item>>(Operation.ListTryHead).Test(Operation.IsSome)
        );
    }

    [Fact]
    public void Print_Options_ReadWell()
    {
        Expect.Text("$exists($order.note) ? $order.note : null", note);
        Expect.Text("$order.note != null", note.Test(Operation.IsSome));
        Expect.Text("$not($order.note != null)", note.Test(Operation.IsNone));
        Expect.Text("$order.note = 'x'", note.Test(Operation.Equal, Build.Constant("x")));
        Expect.Text(
            "$order.note != null ? $order.note : 'none'",
            note.Do<string>(Operation.OptionDefault, Build.Constant("none"))
        );
        Expect.Text(
            "$order.note != null ? 'note: ' & $order.note : null",
            note.Do<FSharpOption<string>>(
                Operation.OptionMap,
                Of<string>("n", n => Build.Constant("note: ").Do<string>(Operation.Concat, n))
            )
        );
        Expect.Text(
            "$order.note != null ? $order.note : $error('order.note has no value')",
            note.Do<string>(Operation.OptionValue)
        );
    }

    [Fact]
    public void Print_Objects_ReadWell() =>
        Expect.Text(
            "{'id': $order.id, 'note': $exists($order.note) ? $order.note : null, 'size': [$order.total, 1]}",
            Build.Object<object>(
                ("id", order.Field("id")),
                ("note", note),
                ("size", Build.List<(decimal, int)>(total, Build.Constant(1)))
            )
        );

    [Fact]
    public void Print_IntegerDivision_ReadsWell()
    {
        var count = items.Do<int>(Operation.ListLength);
        Expect.Text("$floor($count($order.items) / 2)", count.Do<int>(Operation.Divide, Build.Constant(2)));
        var n = Build.Read(Build.Variable<int>("n"));
        var m = Build.Read(Build.Variable<int>("m"));
        Expect.Text("($n - $n % 2) / 2", n.Do<int>(Operation.Divide, Build.Constant(2)));
        Expect.Text(
            "$m = 0 ? $error('Attempted to divide by zero.') : ($n - $n % $m) / $m",
            n.Do<int>(Operation.Divide, m)
        );
        Expect.Text(
            "$n % 2 = 0",
            n.Do<int>(Operation.Remainder, Build.Constant(2)).Test(Operation.Equal, Build.Constant(0))
        );
    }
}
