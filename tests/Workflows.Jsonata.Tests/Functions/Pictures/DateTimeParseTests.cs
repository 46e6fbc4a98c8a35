namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class DateTimeParseTests
{
    private static readonly FixedTime Now = new("2031-08-09T17:06:05.004Z");

    [Theory]
    [InlineData("1999", "[Y]", "1999-01-01T00:00:00.000")]
    [InlineData("1999-07", "[Y]-[M]", "1999-07-01T00:00:00.000")]
    [InlineData("07.06.1999", "[D01].[M01].[Y0001]", "1999-06-07T00:00:00.000")]
    [InlineData("7th Jun 1999", "[D1o] [MNn,*-3] [Y]", "1999-06-07T00:00:00.000")]
    [InlineData("7TH June 1999", "[D1o] [MNn] [Y]", "1999-06-07T00:00:00.000")]
    [InlineData("the SEVENTH of June", "The [Dwo] of [MN]", "2031-06-07T00:00:00.000")]
    [InlineData("the SEVENTH of june", "The [Dwo] of [Mn]", "2031-08-07T00:00:00.000")]
    [InlineData("vI/G/MCMXCIX", "[Mi]/[DA]/[YI]", "1999-06-07T00:00:00.000")]
    [InlineData("1999-a", "[Y]-[MA]", "2001-09-01T00:00:00.000")]
    [InlineData("nineteen hundred and ninety-nine", "[Yw]", "1999-01-01T00:00:00.000")]
    [InlineData("19990607T080910", "[Y0001][M01][D01]T[H01][m01][s01]", "1999-06-07T08:09:10.000")]
    [InlineData("1999060708", "[Y0001][M01][D1,2][Hw]", null)]
    [InlineData("8:09", "[H]:[m]", "2031-08-09T08:09:00.000")]
    [InlineData("09", "[m]", "2031-08-09T17:09:00.000")]
    [InlineData("8:09:10.5", "[H]:[m]:[s].[f001]", "2031-08-09T08:09:10.500")]
    [InlineData("8:09:10.123456", "[H]:[m]:[s].[f]", "2031-08-09T08:09:10.123")]
    [InlineData("12 am", "[h] [P]", "2031-08-09T00:00:00.000")]
    [InlineData("12 PM", "[h] [P]", "2031-08-09T12:00:00.000")]
    [InlineData("11:30 pm", "[h]:[m] [PN]", "2031-08-09T23:30:00.000")]
    [InlineData("11:30 Pm", "[h]:[m] [PN]", "2031-08-09T11:30:00.000")]
    [InlineData("pm", "[P]", "2031-08-09T12:00:00.000")]
    [InlineData("7", "[h]", "2031-08-09T07:00:00.000")]
    [InlineData("1999-158", "[Y]-[d001]", "1999-06-07T00:00:00.000")]
    [InlineData("158", "[d]", "2031-06-07T17:06:05.004")]
    [InlineData("Monday", "[FNn]", "2031-08-09T17:06:05.004")]
    [InlineData("Caturday, 7/6/1999", "[FNn], [D]/[M]/[Y]", "1999-06-07T00:00:00.000")]
    [InlineData("1999-13-40", "[Y]-[M]-[D]", "2000-02-09T00:00:00.000")]
    [InlineData("1999-06-07 25:61", "[Y]-[M]-[D] [H]:[m]", "1999-06-08T02:01:00.000")]
    [InlineData("99", "[Y01]", "1999-01-01T00:00:00.000")]
    [InlineData("١٩٩٩-٠٦", "[Y٠٠٠٠]-[M٠٠]", null)]
    [InlineData("8:09:10.5", "[H]:[m]:[s].[f٠]", "2031-08-09T08:09:10.500")]
    [InlineData("[1999] (a+b)", "[[[Y]]] (A+B)", "1999-01-01T00:00:00.000")]
    [InlineData("SixteenthJune", "[DWwo][MNn]", "2031-08-06T00:00:00.000")]
    [InlineData("Sixteenth, June", "[DWwo], [MNn]", "2031-06-16T00:00:00.000")]
    [InlineData("Sixteenth6", "[DWwo][M]", "2031-06-16T00:00:00.000")]
    [InlineData("sixththree", "[Mwo][Dw]", "2031-06-03T00:00:00.000")]
    [InlineData("1999-6-", "[Y]-[M]-[D]", null)]
    [InlineData("x1999", "[Y]", null)]
    [InlineData("1999 ", "[Y]", null)]
    [InlineData("1999-06", "[Y0001][M01]", null)]
    [InlineData("7st", "[D1]", null)]
    [InlineData("text", "text", null)]
    [InlineData("", "", null)]
    public void ToMillis_Picture_ReadsItsComponents(string text, string picture, string? time) =>
        ExpectTime(text, picture, time is null ? null : time + "Z");

    [Theory]
    [InlineData("1999-06-07 08:00 +05:30", "[Z]", "1999-06-07T02:30:00.000Z")]
    [InlineData("1999-06-07 08:00 -08:00", "[Z]", "1999-06-07T16:00:00.000Z")]
    [InlineData("1999-06-07 08:00 gmt+1:00", "[z]", "1999-06-07T07:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +0530", "[Z0001]", "1999-06-07T02:30:00.000Z")]
    [InlineData("1999-06-07 08:00 +2", "[Z0]", "1999-06-07T06:00:00.000Z")]
    [InlineData("1999-06-07 08:00 GMT-11", "[z01]", "1999-06-07T19:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +05.45", "[Z00.00]", "1999-06-07T02:15:00.000Z")]
    [InlineData("1999-06-07 08:00 Z", "[Z01:01t]", null)]
    [InlineData("1999-06-07 08:00 +01:00", "[Z٠٠:٠٠]", "1999-06-07T07:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +٠١:٠٠", "[Z٠٠:٠٠]", null)]
    [InlineData("1999-06-07 08:00 +0100", "[Z00.00]", "1999-06-07T08:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +01x00", "[Z00.00]", "1999-06-07T08:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +01x00", "[Z00x00]", "1999-06-07T07:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +01X00", "[Z00x00]", "1999-06-07T08:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +01-00", "[Z00-00]", "1999-06-07T07:00:00.000Z")]
    [InlineData("1999-06-07 08:00 -01-00", "[Z00-00]", "1999-06-07T08:00:00.000Z")]
    [InlineData("1999-06-07 08:00 +0100", "[ZN]", "1999-06-07T07:00:00.000Z")]
    [InlineData("1999-06-07 08:00 Z", "[Z]", null)]
    [InlineData("1999-06-07 08:00 +0530", "[Z]", null)]
    [InlineData("1999-06-07 08:00 +05:", "[Z]", null)]
    [InlineData("1999-06-07 08:00 05:30", "[Z]", null)]
    [InlineData("1999-06-07 08:00 +05:30", "[z]", null)]
    public void ToMillis_Zone_IsTakenOff(string text, string zone, string? time) =>
        ExpectTime(text, "[Y0001]-[M01]-[D01] [H01]:[m01] " + zone, time);

    [Theory]
    [InlineData("$toMillis('1999-7', '[Y]-[D]')")]
    [InlineData("$toMillis('7 10', '[D] [m]')")]
    [InlineData("$toMillis('1999-158 10', '[Y]-[d] [H]')")]
    [InlineData("$toMillis('1999-3', '[X]-[W]')")]
    [InlineData("$toMillis('1999-3-1', '[X]-[x]-[w]')")]
    [InlineData("$toMillis('Sixteenth1999', '[DWwo][Y]')")]
    [InlineData("$toMillis('7 Juno 1999', '[D] [MNn] [Y]')")]
    public void ToMillis_Gaps_Fail(string expression) => Expect.Error(expression, "D3136");

    [Theory]
    [InlineData("$toMillis('x', '[YN]')", "D3133")]
    [InlineData("$toMillis('ISO', '[C]')", "D3133")]
    [InlineData("$toMillis('ISO', '[E1]')", "D3133")]
    [InlineData("$toMillis('x', '[Yq]')", "D3130")]
    [InlineData("$toMillis('x', '[Y')", "D3135")]
    [InlineData("$toMillis('x', '[y]')", "D3132")]
    [InlineData("$toMillis('300000', '[Y]')", "D1001")]
    [InlineData("$toMillis('1999', '[Y٠]')", "D1001")]
    [InlineData("$toMillis('1', '[F٠]')", "D1001")]
    [InlineData("$toMillis('iv', '[HI]')", "D1001")]
    [InlineData("$toMillis('1', '[q1]')", "D3133")]
    [InlineData("$toMillis('+01*00', '[Z00*00]')", "D3130")]
    [InlineData("$toMillis(5, '[Y]')", "T0410")]
    [InlineData("$toMillis('1999', 5)", "T0410")]
    public void ToMillis_WrongPicture_Fails(string expression, string code) => Expect.Error(expression, code);

    [Theory]
    [InlineData("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01]")]
    [InlineData("[Y0001][M01][D01][H01][m01][s01][f001]")]
    [InlineData("[FNn], [D1o] [MNn] [Y], [h]:[m]:[s].[f001] [P]")]
    [InlineData("[DWwo] of [MNn,*-3] [Yw], [H]h [mI]m [s]s [f001]")]
    [InlineData("[YI]/[Mi]/[DA] [H].[m].[s].[f001] [z]")]
    public void ToMillis_WhatFromMillisWrote_GivesTheTimeBack(string picture)
    {
        var expression = JsonataExpression.Parse("$toMillis($fromMillis($t, $p, $z), $p)");
        var random = new Random(20_311);
        string[] zones = ["+0000", "+0530", "+1245", "-0100", "-1100"];
        for (var i = 0; i < 300; i++)
        {
            var time = random.NextInt64(-30_000_000_000_000, 200_000_000_000_000);
            // A roman numeral of zero has no letters.
            time += DateTimeOffset.FromUnixTimeMilliseconds(time).Minute == 0 ? 60_000 : 0;
            var zone = picture.Contains('Z', StringComparison.OrdinalIgnoreCase) ? zones[i % zones.Length] : "+0000";
            var bindings = JsonataBindings.Of(("t", time), ("p", picture), ("z", zone));

            Assert.Equal(time, expression.Evaluate(Json.Null, bindings).GetDouble());
        }
    }

    private static void ExpectTime(string text, string picture, string? time)
    {
        var expression = JsonataExpression.Parse($"$fromMillis($toMillis('{text}', '{picture}'))");
        Json expected = time is null ? Json.Undefined : time;

        Assert.Equal(expected, expression.Evaluate(Json.Null, Now));
    }
}
