using System.Globalization;
using Memo.Model.Text;

namespace Memo.Model.Tests.Text;

public class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("90s", 90_000)]
    [InlineData("10m", 600_000)]
    [InlineData("1.5h", 5_400_000)]
    [InlineData("7d", 604_800_000)]
    [InlineData("0.5s", 500)]
    [InlineData(".5s", 500)]
    [InlineData("00:00:01", 1000)]
    [InlineData("01:02:03", 3_723_000)]
    [InlineData("1:30:00", 5_400_000)]
    [InlineData("48:00:00", 172_800_000)]
    [InlineData("100:00:00", 360_000_000)]
    [InlineData("0s", 0)]
    [InlineData("-1s", -1000)]
    public void AcceptedText_IsItsDuration(string text, double milliseconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("m")]
    [InlineData("ten m")]
    [InlineData("10 m")]
    [InlineData(" 10m")]
    [InlineData("10m ")]
    [InlineData("10M")]
    [InlineData("10min")]
    [InlineData("1,5h")]
    [InlineData("1e3s")]
    [InlineData("1h30m")]
    [InlineData("0x10s")]
    [InlineData("NaNs")]
    [InlineData("99999999999999999999999999999d")]
    [InlineData("10675200d")]
    [InlineData("00:00")]
    [InlineData(":00:00")]
    [InlineData("+1s")]
    [InlineData("1:0:00")]
    [InlineData("1:00:0")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("00:00:01.5")]
    [InlineData("-01:00:00")]
    [InlineData("1.00:00:00")]
    [InlineData("999999999999:00:00")]
    [InlineData("::")]
    public void OtherText_IsRefused(string text) => Assert.False(DurationText.TryParse(text, out _));

    [Fact]
    public void Culture_MakesNoDifference()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.True(DurationText.TryParse("1.5h", out var duration));
            Assert.Equal(TimeSpan.FromMinutes(90), duration);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
