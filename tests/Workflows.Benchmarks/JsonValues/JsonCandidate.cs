using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.JsonValues;

/// <summary>A way to hold JSON values.</summary>
internal abstract class JsonCandidate(string name)
{
    /// <summary>The order whose first product has another price after <see cref="JsonOperation.Update"/>.</summary>
    public const int UpdatedOrder = 50;

    /// <summary>That price.</summary>
    public const double UpdatedPrice = 99.5;

    /// <summary>The candidates; the first is this library's.</summary>
    public static IReadOnlyList<JsonCandidate> All { get; } =
    [new StructCandidate(), new ElementCandidate(), new NodeCandidate(), new ClassCandidate(), new ObjectCandidate()];

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>An operation on a document.</summary>
    public abstract Benchmark Benchmark(JsonOperation operation, string text);

    /// <summary>The result of an operation on a document, and the document after it, both as text.</summary>
    public abstract (string Result, string Document) Outcome(JsonOperation operation, string text);

    /// <summary>The document, read and walked once.</summary>
    public abstract object Hold(string text);
}

/// <summary>A candidate whose values are of one type.</summary>
internal abstract class JsonCandidate<T>(string name) : JsonCandidate(name)
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override Benchmark Benchmark(JsonOperation operation, string text)
    {
        var document = Walked(text);
        return operation switch
        {
            JsonOperation.Parse => Measuring.Benchmark.Of(Name, () => Parse(text)),
            JsonOperation.ParseAndWalk => Measuring.Benchmark.Of(Name, () => SumOfPrices(Parse(text))),
            JsonOperation.Walk => Measuring.Benchmark.Of(Name, () => SumOfPrices(document)),
            JsonOperation.Build => Measuring.Benchmark.Of(Name, () => Records(document)),
            JsonOperation.Update => Measuring.Benchmark.Of(Name, () => WithPrice(document, UpdatedOrder, UpdatedPrice)),
            JsonOperation.Write => Measuring.Benchmark.Of(Name, () => Write(document)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    /// <inheritdoc/>
    public sealed override (string Result, string Document) Outcome(JsonOperation operation, string text)
    {
        var document = Walked(text);
        var result = operation switch
        {
            JsonOperation.Parse => Write(Parse(text)),
            JsonOperation.ParseAndWalk => Text(SumOfPrices(Parse(text))),
            JsonOperation.Walk => Text(SumOfPrices(document)),
            JsonOperation.Build => Write(Records(document)),
            JsonOperation.Update => Write(WithPrice(document, UpdatedOrder, UpdatedPrice)),
            JsonOperation.Write => Write(document),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
        return (result, Write(document));
    }

    /// <inheritdoc/>
    public sealed override object Hold(string text) => Walked(text);

    /// <summary>Reads a text.</summary>
    protected abstract T Parse(string text);

    /// <summary>Sums <c>Account.Order.Product.Price</c>.</summary>
    protected abstract double SumOfPrices(T document);

    /// <summary>For each product <c>{"id", "colour", "total"}</c>: the order's id, its colour, its price times its quantity.</summary>
    protected abstract T Records(T document);

    /// <summary>The document with another price of the first product of an order.</summary>
    protected abstract T WithPrice(T document, int order, double price);

    /// <summary>The value as compact text.</summary>
    protected abstract string Write(T value);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A document as it is in use: what is put off until something is read has been done.</summary>
    private T Walked(string text)
    {
        var document = Parse(text);
        SumOfPrices(document);
        return document;
    }
}
