using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class IntegerPictureTests
{
    [Theory]
    [InlineData("$formatInteger(7, '0')", "7")]
    [InlineData("$formatInteger(7, '000')", "007")]
    [InlineData("$formatInteger(70125, '##00')", "70125")]
    [InlineData("$formatInteger(-7, '000')", "-007")]
    [InlineData("$formatInteger(7.9, '0')", "7")]
    [InlineData("$formatInteger(-7.1, '0')", "-8")]
    [InlineData("$formatInteger(0, '9')", "0")]
    [InlineData("$formatInteger(9007199254740993, '0')", "9007199254740992")]
    [InlineData("$formatInteger(98765432109876540000, '#,##0')", "98,765,432,109,876,540,000")]
    [InlineData("$formatInteger(1e21, '0')", "1e+21")]
    [InlineData("$formatInteger(25e30, '0000000000;o')", "0002.5e+31st")]
    [InlineData("$formatInteger(1e21, '#,##0')", "1e,+21")]
    [InlineData("$formatInteger($parseInteger('none', '0'), '#,##0')", "NaN")]
    [InlineData("$formatInteger($parseInteger('none', '0'), 'i')", "")]
    public void Format_Digits_ArePaddedAndWhole(string expression, string text) => ExpectText(expression, text);

    [Theory]
    [InlineData("$formatInteger(7654321, '#,##0')", "7,654,321")]
    [InlineData("$formatInteger(654, '#,##0')", "654")]
    [InlineData("$formatInteger(5, '0,000')", "0,005")]
    [InlineData("$formatInteger(7654321, '#.##0')", "7.654.321")]
    [InlineData("$formatInteger(7654321, '00 00')", "7 65 43 21")]
    [InlineData("$formatInteger(7654321, '#0-000')", "7-654-321")]
    [InlineData("$formatInteger(-7654321, '#,###,##0')", "-7,654,321")]
    public void Format_RegularGroups_GoOnBeyondThePicture(string expression, string text) =>
        ExpectText(expression, text);

    [Theory]
    [InlineData("$formatInteger(87654321, '#,##,##0')", "876,54,321")]
    [InlineData("$formatInteger(87654321, '#.###,##0')", "87.654,321")]
    [InlineData("$formatInteger(21, '#.###,##0')", ",.21")]
    [InlineData("$formatInteger(4321, '#.###,##0')", ",.21")]
    [InlineData("$formatInteger(12345, '#:###,##0')", ",5")]
    [InlineData("$formatInteger(321, '#.###,##0')", ".,321")]
    [InlineData("$formatInteger(21, '0:00/00')", "0:00/21")]
    [InlineData("$formatInteger(4321, '#,:000')", "4,:321")]
    [InlineData("$formatInteger(21, '0.')", "21.")]
    [InlineData("$formatInteger(4321, '#😀000;')", "4😀321")]
    [InlineData("$formatInteger(7654321, '#😀000.')", "7654😀321.")]
    public void Format_IrregularGroups_StandWhereThePictureHasThem(string expression, string text) =>
        ExpectText(expression, text);

    [Theory]
    [InlineData("$formatInteger(2026, '####٠')", "٢٠٢٦")]
    [InlineData("$formatInteger(2026, '#,##０')", "２,０２６")]
    [InlineData("$formatInteger(-45, '००५')", "-०४५")]
    [InlineData("$formatInteger(1e21, '٠')", "١ڕٛ٢١")]
    [InlineData("$formatInteger(1234567, '#𝟘##0')", "1𝟘234𝟘567")]
    public void Format_OtherFamilies_GiveTheDigits(string expression, string text) => ExpectText(expression, text);

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    [InlineData(1102, "1,102nd")]
    [InlineData(-1, "-1st")]
    public void Format_OrdinalDigits_HaveTheirSuffix(int number, string text) =>
        ExpectText($"$formatInteger({number}, '#,##0;o')", text);

    [Theory]
    [InlineData(0, "w", "zero")]
    [InlineData(8, "W", "EIGHT")]
    [InlineData(42, "Ww", "Forty-Two")]
    [InlineData(60, "w;o", "sixtieth")]
    [InlineData(61, "Ww;o", "Sixty-First")]
    [InlineData(700, "w;o", "seven hundredth")]
    [InlineData(812, "Ww", "Eight Hundred and Twelve")]
    [InlineData(5000, "w", "five thousand")]
    [InlineData(5007, "w", "five thousand and seven")]
    [InlineData(5107, "w", "five thousand, one hundred and seven")]
    [InlineData(2_000_000, "w;o", "two millionth")]
    [InlineData(3_000_040, "w;o", "three million and fortieth")]
    [InlineData(-19, "w", "-nineteen")]
    [InlineData(4e12, "w", "four trillion")]
    [InlineData(2.5e15, "w", "two thousand, five hundred trillion")]
    [InlineData(1e24, "w", "one trillion trillion")]
    [InlineData(3e27, "w;o", "three thousand trillion trillionth")]
    public void Format_Words_AreEnglish(double number, string picture, string text) =>
        Assert.Equal(text, IntegerPicture.Of(picture).Format(number));

    [Theory]
    [InlineData(0, "i", "")]
    [InlineData(4, "i", "iv")]
    [InlineData(1949, "I", "MCMXLIX")]
    [InlineData(3888, "i", "mmmdccclxxxviii")]
    [InlineData(6001, "I", "MMMMMMI")]
    [InlineData(-14, "I", "-XIV")]
    [InlineData(0, "A", "")]
    [InlineData(3, "a", "c")]
    [InlineData(52, "A", "AZ")]
    [InlineData(53, "A", "BA")]
    [InlineData(702, "a", "zz")]
    [InlineData(703, "a", "aaa")]
    [InlineData(-28, "A", "-AB")]
    public void Format_RomanNumeralsAndLetters_CountOn(double number, string picture, string text) =>
        Assert.Equal(text, IntegerPicture.Of(picture).Format(number));

    [Theory]
    [InlineData("$parseInteger('042', '000')", "42")]
    [InlineData("$parseInteger('-042', '0')", "-42")]
    [InlineData("$parseInteger('42 apples', '0')", "42")]
    [InlineData("$parseInteger('0x2A', '0')", "42")]
    [InlineData("$parseInteger('7,654,321', '#,##0')", "7654321")]
    [InlineData("$parseInteger('7.654.321', '#.##0')", "7")]
    [InlineData("$parseInteger('7,654.321', '#.##0')", "7654")]
    [InlineData("$parseInteger('87.654,321', '#.###,##0')", "87654321")]
    [InlineData("$parseInteger('-12-345', '##-000')", "-12")]
    [InlineData("$parseInteger('-12-345.6', '##-000.0')", "123456")]
    [InlineData("$parseInteger('22nd', '0;o')", "22")]
    [InlineData("$parseInteger('١٢٣', '#٠')", "123")]
    [InlineData("$parseInteger('1𝟘234.5', '#𝟘##0.0')", "12345")]
    [InlineData("$parseInteger('eighty-first', 'w;o')", "81")]
    [InlineData("$parseInteger('EIGHT HUNDRED AND TWELVE', 'w')", "812")]
    [InlineData("$parseInteger('minus', 'w') = 5", "false")]
    [InlineData("$parseInteger('two thousand, five hundred trillion', 'w')", "500000000002000")]
    [InlineData("$parseInteger('one trillion trillion', 'w')", "1e24")]
    [InlineData("$parseInteger('three hundreieth', 'w')", "300")]
    [InlineData("$parseInteger('MCMXLIX', 'I')", "1949")]
    [InlineData("$parseInteger('McmxlIX', 'i')", "1949")]
    [InlineData("$parseInteger('AB', 'A')", "28")]
    [InlineData("$parseInteger('AB', 'a')", "-836")]
    [InlineData("$parseInteger('a1', 'a')", "-21")]
    [InlineData("$parseInteger('-b', 'a')", "-1324")]
    [InlineData("$parseInteger('', 'A')", "0")]
    [InlineData("$parseInteger(missing, 'A')", "undefined")]
    [InlineData("$formatInteger(missing, 'A')", "undefined")]
    [InlineData("['12'].$parseInteger('0')", "12")]
    [InlineData("[12].$formatInteger('000')", "\"012\"")]
    public void Parse_Text_GivesTheInteger(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatInteger(5, '')", "D3130")]
    [InlineData("$formatInteger(5, '##')", "D3130")]
    [InlineData("$formatInteger(5, 'α;o')", "D3130")]
    [InlineData("$parseInteger('5', 'one')", "D3130")]
    [InlineData("$formatInteger(5, '#0٠')", "D3131")]
    [InlineData("$formatInteger(5, '𝟘𝟬')", "D3130")]
    [InlineData("$parseInteger('none', '0')", "D1001")]
    [InlineData("$parseInteger('12', '#٠')", "D1001")]
    [InlineData("$parseInteger('1st', 'w')", "D1001")]
    [InlineData("$parseInteger('XIQ', 'I')", "D1001")]
    [InlineData("$parseInteger('mcmxlix', 'I')", "D1001")]
    [InlineData("$parseInteger('-xiv', 'i')", "D1001")]
    [InlineData("$parseInteger('-nineteen', 'w')", "D1001")]
    [InlineData("$parseInteger('-٤', '#٠')", "D1001")]
    [InlineData("$formatInteger($parseInteger('1' & $pad('', 400, '0'), '0'), 'a')", "D1001")]
    [InlineData("$formatInteger($parseInteger('none', '0'), 'w')", "D1001")]
    [InlineData("$formatInteger(2e9, 'I')", "D1001")]
    [InlineData("$formatInteger('5', '0')", "T0410")]
    [InlineData("$formatInteger(5)", "T0410")]
    [InlineData("$formatInteger(5, missing)", "T0410")]
    public void Use_OfAWrongPictureOrValue_Fails(string expression, string code) => Expect.Error(expression, code);

    [Fact]
    public void Error_OfAnUnknownSequence_NamesIt() =>
        Assert.Equal(
            "Formatting or parsing an integer as a sequence starting with \"α\" is not supported by this implementation",
            Expect.Error("$formatInteger(5, 'α')", "D3130").Message
        );

    [Theory]
    [InlineData("0", 1e15, true)]
    [InlineData("000", 1e15, true)]
    [InlineData("#,##0", 1e15, true)]
    [InlineData("#,##,##0", 1e15, true, 1e5)]
    [InlineData("#,##0;o", 1e15, true)]
    [InlineData("##٠", 1e15, false)]
    [InlineData("w", 1e15, false)]
    [InlineData("W;o", 1e15, false)]
    [InlineData("Ww", 1e15, false)]
    [InlineData("i", 1e5, false)]
    [InlineData("I", 1e5, false)]
    [InlineData("a", 1e15, false)]
    [InlineData("A", 1e15, false)]
    public void Parse_WhatFormatWrote_GivesTheNumberBack(string text, double limit, bool isSigned, double least = 1)
    {
        var picture = IntegerPicture.Of(text);
        var random = new Random(4711);
        for (var i = 0; i < 500; i++)
        {
            var number = Math.Floor(least * Math.Pow(limit / least, random.NextDouble()));
            number *= isSigned && i % 3 == 0 ? -1 : 1;
            Assert.Equal(number, picture.Read(picture.Format(number)));
        }
    }

    private static void ExpectText(string expression, string text) =>
        Assert.Equal(text, JsonataExpression.Parse(expression).Evaluate(Json.Null).GetString());
}
