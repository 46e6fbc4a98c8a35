namespace Workflows.Jsonata.Tests.Types;

/// <summary>Makes conditions at random over the variables <c>$x</c> and <c>$y</c>.</summary>
internal sealed class ConditionGenerator(Random random)
{
    private static readonly string[] References = ["$x", "$y", "$x.a", "$x.b", "$y.a", "$x.a.b", "$x.a.b.c", "($x.id)"];
    private static readonly string[] Literals = ["null", "true", "1", "'a'", "'b'", "0"];
    private static readonly string[] Kinds =
    [
        "'null'",
        "'boolean'",
        "'number'",
        "'string'",
        "'array'",
        "'object'",
        "'odd'",
    ];
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">=", "in"];

    public string Next(int depth = 3) =>
        random.Next(depth > 0 ? 10 : 6) switch
        {
            0 => Pick(References),
            1 => $"$exists({Pick(References)})",
            2 => $"{Pick(References)} {Pick("=", "!=")} null",
            3 => $"$type({Pick(References)}) {Pick("=", "!=")} {Pick(Kinds)}",
            4 => $"{Pick(Literals)} {Pick(Comparisons)} {Pick(References)}",
            5 => $"{Pick(References)} {Pick(Comparisons)} {Pick([.. Literals, .. References])}",
            6 => $"({Next(depth - 1)} and {Next(depth - 1)})",
            7 => $"({Next(depth - 1)} or {Next(depth - 1)})",
            8 => $"$not({Next(depth - 1)})",
            _ => $"$boolean({Next(depth - 1)})",
        };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
