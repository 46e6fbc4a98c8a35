namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2001", "2001-01-01T00:00:00.000Z")]
    [InlineData("2001Z", "2001-01-01T00:00:00.000Z")]
    [InlineData("2001-02", "2001-02-01T00:00:00.000Z")]
    [InlineData("2001-02-03", "2001-02-03T00:00:00.000Z")]
    [InlineData("2001-02-30", "2001-03-02T00:00:00.000Z")]
    [InlineData("2001-02-03T04:05:06", "2001-02-03T04:05:06.000Z")]
    [InlineData("2001T04:05:06Z", "2001-01-01T04:05:06.000Z")]
    [InlineData("2001-02T04:05:06+01:00", "2001-02-01T03:05:06.000Z")]
    [InlineData("2001-02-03T04:05:06.7Z", "2001-02-03T04:05:06.700Z")]
    [InlineData("2001-02-03T04:05:06.7899999", "2001-02-03T04:05:06.789Z")]
    [InlineData("2001-02-03T04:05:06-0330", "2001-02-03T07:35:06.000Z")]
    [InlineData("2001-02-03T24:00:00Z", "2001-02-04T00:00:00.000Z")]
    [InlineData("0000-01-01T00:00:00+23:59", "-0001-12-31T00:01:00.000Z")]
    [InlineData("0033-04-03", "0033-04-03T00:00:00.000Z")]
    [InlineData("0100-01Z", "0100-01-01T00:00:00.000Z")]
    public void ToMillis_Iso_IsRead(string text, string time) =>
        Expect.Result($"$fromMillis($toMillis('{text}'))", $"\"{time}\"");

    [Theory]
    [InlineData("")]
    [InlineData("201")]
    [InlineData("20011")]
    [InlineData("2001-")]
    [InlineData("2001-1")]
    [InlineData("2001-00")]
    [InlineData("2001-13")]
    [InlineData("2001-02-00")]
    [InlineData("2001-02-32")]
    [InlineData("2001-02-03T")]
    [InlineData("2001-02-03T04:05")]
    [InlineData("2001-02-03T04:60:00")]
    [InlineData("2001-02-03T24:00:01")]
    [InlineData("2001-02-03T25:00:00")]
    [InlineData("2001-02-03T04:05:06.")]
    [InlineData("2001-02-03.5")]
    [InlineData("2001-02-03T04:05:06+24:00")]
    [InlineData("2001-02-03T04:05:06+05")]
    [InlineData("2001-02-03T04:05:06z")]
    [InlineData("2001-02-03T04:05:06Z ")]
    [InlineData("2001-02-03+01:00")]
    [InlineData("2001-02-03 04:05:06")]
    [InlineData("0099-12-31Z")]
    [InlineData("２００１")]
    public void ToMillis_OtherText_Fails(string text) =>
        Assert.Equal(
            $"The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given \"{text}\"",
            Expect.Error($"$toMillis('{text}')", "D3110").Message
        );
}
