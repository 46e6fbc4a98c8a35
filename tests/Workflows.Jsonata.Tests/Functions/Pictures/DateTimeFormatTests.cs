namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class DateTimeFormatTests
{
    /// <summary>Tuesday, 2024-12-31T21:05:09.042Z.</summary>
    private const string Time = "1735679109042";

    [Theory]
    [InlineData("[Y]/[M]/[D]", "2024/12/31")]
    [InlineData("[H]:[m]:[s].[f001]", "21:05:09.042")]
    [InlineData("[h]:[m01] [P]", "9:05 pm")]
    [InlineData("[h01] [PN] [Pn]", "09 PM pm")]
    [InlineData("[f] [f1o]", "42 42nd")]
    [InlineData("[d] [dwo]", "366 three hundred and sixty-sixth")]
    [InlineData("[F] [F1] [FN] [FNn,*-3]", "tuesday 2 TUESDAY Tue")]
    [InlineData("[MN] [Mn] [MNn] [MNn,3-3] [MI]", "DECEMBER december December Dec XII")]
    [InlineData("[X]-W[W01]-[F1]", "2025-W01-2")]
    [InlineData("[w] [x] [xNn]", "1 1 January")]
    [InlineData("[C] [E] [CN]", "ISO ISO ISO")]
    [InlineData("[D1o] [Dw] [DWwo] [DA] [Di]", "31st thirty-one Thirty-First AE xxxi")]
    [InlineData("[Y0001] [Y01] [Y,2] [Y,2-2] [Y,*-3] [Y1,6]", "2024 24 24 24 024 002024")]
    [InlineData("[YI] [Yw]", "MMXXIV two thousand and twenty-four")]
    [InlineData("[Y9,999,*]", "2,024")]
    [InlineData("[H##1,4] [D#1,3]", "0021 031")]
    [InlineData("[Y٠٠٠٠]-[M٠٠]", "٢٠٢٤-١٢")]
    [InlineData("[D0𝟬]", "31𝟬")]
    [InlineData("[q1] [Q0001,2-2] [,1] [😀]", "undefined undefined undefined undefined")]
    [InlineData("[[[Y]]] [[x]]", "[2024] [x]")]
    [InlineData("[ Y 0001 ]\u00a0[M\n01]", "2024\u00a012")]
    [InlineData("no component", "no component")]
    [InlineData("", "")]
    [InlineData("[MNn,*-0]|[MNn,*--1]|[FNn,x-y]|[Y,x]|[D01,*]", "||Tuesday|2024|31")]
    [InlineData("[D1;o]", "31;th")]
    public void FromMillis_Picture_ShowsItsComponents(string picture, string text) =>
        ExpectText($"$fromMillis({Time}, '{picture}')", text);

    [Theory]
    [InlineData("+0000", "21:05 +00:00 GMT+00:00 Z +00")]
    [InlineData("+0530", "2:35 +05:30 GMT+05:30 +05:30 +05:30")]
    [InlineData("-0800", "13:05 -08:00 GMT-08:00 -08:00 -08")]
    [InlineData("+1", "21:06 +00:01 GMT+00:01 +00:01 +00:01")]
    [InlineData("0200 and so on", "23:05 +02:00 GMT+02:00 +02:00 +02")]
    [InlineData("-0330", "16:35 -04:30 GMT-04:30 -04:30 -04:-30")]
    public void FromMillis_Zone_ShiftsTheTimeAndIsShown(string zone, string text) =>
        ExpectText($"$fromMillis({Time}, '[H]:[m] [Z] [z] [Z01:01t] [Z00]', '{zone}')", text);

    [Theory]
    [InlineData("[Z0]", "+5:45")]
    [InlineData("[Z000]", "+545")]
    [InlineData("[Z0001]", "+0545")]
    [InlineData("[Z0.00]", "+5.45")]
    [InlineData("[z٠٠:٠٠]", "GMT+٠٥:٤٥")]
    public void FromMillis_ZonePicture_GivesTheDigits(string picture, string text) =>
        ExpectText($"$fromMillis(0, '{picture}', '+0545')", text);

    [Theory]
    [InlineData("$fromMillis(0)", "1970-01-01T00:00:00.000Z")]
    [InlineData("$fromMillis(1735679109042.9)", "2024-12-31T21:05:09.042Z")]
    [InlineData("$fromMillis(-1.5)", "1969-12-31T23:59:59.999Z")]
    [InlineData("$fromMillis(0, missing, '-1000')", "1969-12-31T14:00:00.000-10:00")]
    [InlineData("$fromMillis(253402300799999)", "9999-12-31T23:59:59.999Z")]
    [InlineData("$fromMillis(253402300800000, '[Y] [Y0001]')", "10000 0000")]
    [InlineData("$fromMillis(-62135596800001)", "0000-12-31T23:59:59.999Z")]
    [InlineData("$fromMillis(-62198755200000)", "-0001-01-01T00:00:00.000Z")]
    [InlineData("$fromMillis(8640000000000000, '[Y]-[M01]-[D01] [FNn] [d]')", "275760-09-13 Saturday 257")]
    [InlineData("$fromMillis(-8640000000000000, '[Y]-[M01]-[D01] [FNn]')", "-271821-04-20 Tuesday")]
    [InlineData("[0].$fromMillis('[Y]')", "1970")]
    public void FromMillis_Default_IsIso(string expression, string text) => ExpectText(expression, text);

    [Theory]
    [InlineData("2021-01-03", "2020 53 7 12 5 December")]
    [InlineData("2021-01-04", "2021 1 1 1 1 January")]
    [InlineData("2020-12-31", "2020 53 4 12 5 December")]
    [InlineData("2016-01-01", "2015 53 5 12 5 December")]
    [InlineData("2018-12-31", "2019 1 1 1 1 January")]
    [InlineData("2024-02-29", "2024 9 4 2 5 February")]
    [InlineData("2022-05-01", "2022 17 7 4 4 April")]
    [InlineData("2022-08-31", "2022 35 3 9 1 September")]
    public void FromMillis_Weeks_BelongWhereTheirThursdayIs(string date, string text) =>
        ExpectText($"$fromMillis($toMillis('{date}'), '[X] [W] [F1] [x] [w] [xNn]')", text);

    /// <summary>Days and weeks of years below 100 are counted by the calendar of the twentieth century.</summary>
    [Theory]
    [InlineData(-62167305600000, "-1: 365 -1 52 12 5")]
    [InlineData(-62162121600000, "0: 60 -1 9 1 1")]
    [InlineData(-62135683200000, "0: 365 -1 1 11 1")]
    [InlineData(-62009452800000, "4: 366 3 52 11 5")]
    [InlineData(-60575731200000, "50: 158 49 23 5 2")]
    [InlineData(-59011545600000, "99: 365 98 1 11 1")]
    [InlineData(-59011459200000, "100: 1 99 -99085 12 -99132")]
    [InlineData(-58979923200000, "101: 1 100 52 12 5")]
    public void FromMillis_YearsBelowAHundred_HaveOddWeeks(long millis, string text) =>
        ExpectText($"$fromMillis({millis}, '[Y]: [d] [X] [W] [x] [w]')", text);

    [Fact]
    public void Now_PictureAndZone_ShowTheTimeOfTheEvaluation()
    {
        var time = new FixedTime("2030-06-07T08:09:10.011Z");

        Expect.Result("$now()", "\"2030-06-07T08:09:10.011Z\"", time);
        Expect.Result("$now('[D1o] [MNn] [H01][m01]')", "\"7th June 0809\"", time);
        Expect.Result("$now('[H01]:[m01][Z]', '-0900')", "\"23:09-09:00\"", time);
        Expect.Result("$now((), '+0100')", "\"2030-06-07T09:09:10.011+01:00\"", time);
        Expect.Result("$toMillis($now()) = $millis()", "true", time);
    }

    [Theory]
    [InlineData("$fromMillis(0, '[YN]')", "D3133")]
    [InlineData("$fromMillis(0, '[sNn]')", "D3133")]
    [InlineData("$fromMillis(0, '[fN]')", "D3133")]
    [InlineData("$fromMillis(0, '[Y] [')", "D3135")]
    [InlineData("$fromMillis(0, '[Y [M')", "D3135")]
    [InlineData("$fromMillis(0, '[Q]')", "D3132")]
    [InlineData("$fromMillis(0, '[Y,x-y]')", "D1001")]
    [InlineData("$fromMillis(0, '[Y,2-]')", "D1001")]
    [InlineData("$fromMillis(0, '[]')", "D3132")]
    [InlineData("$fromMillis(0, '[Yq]')", "D3130")]
    [InlineData("$fromMillis(0, '[Y0٠]')", "D3131")]
    [InlineData("$fromMillis(0, '[Z00000]')", "D3134")]
    [InlineData("$fromMillis(0, '[ZN]')", "D3134")]
    [InlineData("$fromMillis(8640000000000001)", "D1001")]
    [InlineData("$fromMillis(-8640000000000000, '[d]')", "D1001")]
    [InlineData("$fromMillis(-8640000000000000, '[W]')", "D1001")]
    [InlineData("$fromMillis(-8640000000000000, '[w]')", "D1001")]
    [InlineData("$fromMillis(8640000000000000, '[Y]', '+0001')", "D1001")]
    [InlineData("$fromMillis(0, '[Y]', 'Europe/Berlin')", "D3030")]
    [InlineData("$fromMillis('0')", "T0411")]
    [InlineData("$fromMillis(0, 1)", "T0410")]
    [InlineData("$now(1)", "T0410")]
    public void FromMillis_WrongPictureOrTime_Fails(string expression, string code) => Expect.Error(expression, code);

    [Fact]
    public void FromMillis_AComponentNoOneKnows_IsNamed() =>
        Assert.Equal(
            "Unknown component specifier \"Q\" in date/time picture string",
            Expect.Error("$fromMillis(0, '[Q]')", "D3132").Message
        );

    private static void ExpectText(string expression, string text) =>
        Assert.Equal(text, JsonataExpression.Parse(expression).Evaluate(Json.Null).GetString());
}
