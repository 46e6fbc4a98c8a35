using Microsoft.FSharp.Core;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class DescriptionTests
{
    private static readonly Term order = Build.Read(Build.Variable<Order>("order"));
    private static readonly Term total = order.Field("total");
    private static readonly Term items = order.Field("items");
    private static readonly Term note = order.Field("note");
    private static readonly Term paid = Build.Read(Build.Variable<bool>("paid"));
    private static readonly Term figure = Build.Read(Build.Variable<Shape>("figure"));

    private static void Describes(string expected, Term term) => Assert.Equal(expected, JsonataPrinter.Describe(term));

    private static OperationTerm IsLarge => total.Test(Operation.Greater, Build.Constant(100m));

    [Fact]
    public void Describe_Condition_ReadsLikeTheSource()
    {
        Describes("paid", paid);
        Describes("not paid", paid.Test(Operation.Not));
        Describes("order.total > 100", IsLarge);
        Describes("order.total <= 100", IsLarge.Test(Operation.Not));
        Describes("paid and order.total > 100", paid.Test(Operation.And, IsLarge));
        Describes("paid and (paid or order.total > 100)", paid.Test(Operation.And, paid.Test(Operation.Or, IsLarge)));
        Describes("not (paid and paid)", paid.Test(Operation.And, paid).Test(Operation.Not));
        Describes("order.id = 'A'", order.Field("id").Test(Operation.Equal, Build.Constant("A")));
        Describes("order.note is some", note.Test(Operation.IsSome));
        Describes("order.note is none", note.Test(Operation.IsSome).Test(Operation.Not));
        Describes(
            "order.note = 'x'",
            note.Do<string>(Operation.OptionValue).Test(Operation.Equal, Build.Constant("x"))
        );
        Describes("order.items is empty", items.Test(Operation.ListIsEmpty));
        Describes("order.items is not empty", items.Test(Operation.ListIsEmpty).Test(Operation.Not));
        Describes(
            "order.items.length > 3",
            items.Do<int>(Operation.ListLength).Test(Operation.Greater, Build.Constant(3))
        );
        Describes("figure is Circle", figure.Is("Circle"));
        Describes("figure is not Circle", figure.Is("Circle").Test(Operation.Not));
    }

    [Fact]
    public void Describe_Values_ReadLikeTheSource()
    {
        Describes(
            "order.total * 1.2 + 1",
            total.Do<decimal>(Operation.Multiply, Build.Constant(1.2m)).Do<decimal>(Operation.Add, Build.Constant(1m))
        );
        Describes(
            "(order.total + 1) * 2",
            total.Do<decimal>(Operation.Add, Build.Constant(1m)).Do<decimal>(Operation.Multiply, Build.Constant(2m))
        );
        Describes("'a' + order.id", Build.Constant("a").Do<string>(Operation.Concat, order.Field("id")));
        Describes("order.note else 'x'", note.Do<string>(Operation.OptionDefault, Build.Constant("x")));
        Describes(
            "order.note + '!'",
            note.Do<FSharpOption<string>>(
                Operation.OptionMap,
                Build.Function<string>("n", n => n.Do<string>(Operation.Concat, Build.Constant("!")))
            )
        );
        var isMany = Build.Function<Item>("i", i => i.Field("quantity").Test(Operation.Greater, Build.Constant(1)));
        Describes("any of order.items where i.quantity > 1", items.Test(Operation.ListExists, isMany));
        Describes("all of order.items where i.quantity > 1", items.Test(Operation.ListForAll, isMany));
        Describes(
            "first of (order.items where i.quantity > 1)",
            items.Do<Item[]>(Operation.ListFilter, isMany).Do<Item>(Operation.ListHead)
        );
        Describes("paid then 1 else 2", paid.Then(Build.Constant(1), Build.Constant(2)));
        Describes("order.total > order.total", total.Let("t", t => t.Test(Operation.Greater, t)));
    }

    [Fact]
    public void Describe_LongText_IsCutBetweenWords()
    {
        var condition = Enumerable.Repeat<Term>(IsLarge, 9).Aggregate((left, right) => left.Test(Operation.And, right));
        Describes("order.total > 100 and order.total > 100 and order.total >…", condition);
        var name = Build.Variable<bool>(new string('x', 100));
        Assert.Equal(60, JsonataPrinter.Describe(Build.Read(name)).Length);
    }

    [Fact]
    public void Describe_TextWithLineBreaks_IsOneLine() =>
        Describes("order.id = 'a b'", order.Field("id").Test(Operation.Equal, Build.Constant("a\nb")));
}
