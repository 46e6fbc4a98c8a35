namespace Workflows.Jsonata.Tests.Differential;

/// <content>Functions that take a picture.</content>
internal sealed partial class ExpressionGenerator
{
    private Term Picture() =>
        random.Next(6) switch
        {
            0 => Term.Call("$formatNumber", NumberLiteral(), NumberPicture()),
            1 => Term.Call(
                "$formatNumber",
                NumberLiteral(),
                NumberPicture(),
                Pick("{'minus-sign': '~'}", "{'decimal-separator': ',', 'grouping-separator': '.'}", "{}")
            ),
            2 => Term.Call("$formatInteger", Whole(), IntegerPicture()),
            3 => Term.Call(
                "$string",
                OneIn(2)
                    ? Term.Leaf("$parseInteger(" + ParsedInteger() + ")")
                    : Term.Call("$parseInteger", Pick("'12'", "'xii'", "'ten'", "'B'", "'1,2'", "''"), IntegerPicture())
            ),
            4 => Term.Call(
                "$string",
                OneIn(2)
                    ? Term.Leaf(Pick<string>(RoundTrips).Replace("*", $"{Instant()}", StringComparison.Ordinal))
                    : Term.Call("$toMillis", Term.Call("$fromMillis", Instant(), DatePicture()), DatePicture())
            ),
            _ => Term.Call("$fromMillis", Instant(), TimePicture(), Zone()),
        };

    /// <summary>Times that are written and read again; * stands for the time.</summary>
    private static readonly string[] RoundTrips =
    [
        "$toMillis($fromMillis(*, '[Y0001]-[M01]-[D01]'), '[Y0001]-[M01]-[D01]')",
        "$toMillis($fromMillis(*, '[D1o] [MNn] [Y]'), '[D1o] [MNn] [Y]')",
        "$toMillis($fromMillis(*, '[Y]-[M]-[D] [h]:[m01] [P]'), '[Y]-[M]-[D] [h]:[m01] [P]')",
        "$toMillis($fromMillis(*, '[Y0001]-[d001]'), '[Y0001]-[d001]')",
        "$toMillis($fromMillis(*, '[YI] [Dwo] [MNn,*-3]'), '[YI] [Dwo] [MNn,*-3]')",
    ];

    private Term Instant() => Pick("0", "1521801216617", "951782400000", "1e12", "-86400001", "1709210096789");

    private Term Whole() => Pick("0", "1", "7", "12", "21", "99", "123", "1999", "2024", "12345", "1000000", "-12");

    private Term NumberPicture() =>
        Pick(
            "'0'",
            "'#,##0.00'",
            "'0.0'",
            "'00.000'",
            "'#0%'",
            "'#,###'",
            "'0.00;(0.00)'",
            "'#.##'",
            "'0.0e0'",
            "'$#0'",
            "'#0‰'",
            "'#,##,##0'",
            "'0,000'",
            "'x'",
            "'0.0.0'"
        );

    private Term IntegerPicture() =>
        Pick("'0'", "'000'", "'#,##0'", "'#,##0;o'", "'w'", "'W'", "'Ww'", "'w;o'", "'i'", "'I'", "'a'", "'A'");

    /// <summary>An integer and the picture that it is written by.</summary>
    private string ParsedInteger() =>
        Pick<string>(
            "'12', '0'",
            "'-12', '#0'",
            "'1,234', '#,##0'",
            "'xii', 'i'",
            "'MCMXCIX', 'I'",
            "'twelve', 'w'",
            "'One Hundred and Five', 'Ww'",
            "'TWENTY-FIRST', 'W;o'",
            "'b', 'a'",
            "'AAZ', 'A'",
            "'3rd', '0;o'"
        );

    /// <summary>Pictures that say what day it is: what they do not say is not taken from the clock.</summary>
    private static readonly string[] DatePictures =
    [
        "'[Y]-[M01]-[D01]'",
        "'[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]'",
        "'[D1o] [MNn] [YI]'",
        "'[FNn], [D] [MNn,*-3] [Y,2-2]'",
        "'[dwo] day of [Y]'",
    ];

    private static readonly string[] TimePictures =
    [
        .. DatePictures,
        "'[h#1]:[m01] [PN]'",
        "'[H]:[m]:[s]'",
        "'[W]/[F0]'",
        "'[[literal]] [z]'",
        "'[X]-[x]-[w]'",
    ];

    private Term TimePicture() => Pick(TimePictures);

    private Term DatePicture() => Pick(DatePictures);

    private Term Zone() => Pick("'+0000'", "'-0500'", "'+0530'", "'0100'");
}
