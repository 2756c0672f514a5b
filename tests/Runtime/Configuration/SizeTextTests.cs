using Memo.Configuration;

namespace Memo.Tests.Configuration;

public static class SizeTextTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("4096", 4096)]
    [InlineData("007", 7)]
    [InlineData("12 B", 12)]
    [InlineData("512KB", 512_000)]
    [InlineData("512kb", 512_000)]
    [InlineData("1MB", 1_000_000)]
    [InlineData("1GB", 1_000_000_000)]
    [InlineData("2TB", 2_000_000_000_000)]
    [InlineData("1KiB", 1024)]
    [InlineData("1MiB", 1_048_576)]
    [InlineData("10GiB", 10_737_418_240)]
    [InlineData("10 gib", 10_737_418_240)]
    [InlineData("  1\tTIB  ", 1_099_511_627_776)]
    [InlineData("1.5GB", 1_500_000_000)]
    [InlineData(".5KiB", 512)]
    [InlineData("0.0011 KB", 1)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("8388607TiB", 8388607L << 40)]
    public static void Size_IsRead(string text, long expected)
    {
        Assert.True(SizeText.TryParse(text, out var bytes));
        Assert.Equal(expected, bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("0GB")]
    [InlineData("0.0001KB")]
    [InlineData("-1")]
    [InlineData("+1KB")]
    [InlineData("1.5")]
    [InlineData("1.5B")]
    [InlineData("1,5GB")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1.2.3KB")]
    [InlineData("1 2KB")]
    [InlineData("1.GB")]
    [InlineData("1 G B")]
    [InlineData("GB")]
    [InlineData("1K")]
    [InlineData("1PB")]
    [InlineData("1GBs")]
    [InlineData("1GB 2")]
    [InlineData("many")]
    [InlineData("\u0663KB")]
    [InlineData("1\u212AB")]
    [InlineData("9223372036854775808")]
    [InlineData("8388608TiB")]
    [InlineData("10000000TB")]
    [InlineData("99999999999999999999999999999999GB")]
    public static void OtherText_IsRefused(string text) => Assert.False(SizeText.TryParse(text, out _));

    [Fact]
    public static void Size_IsReadTheSameInEveryCulture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["de-DE", "tr-TR", "ar-SA"])
            {
                Thread.CurrentThread.CurrentCulture = new(culture);
                Assert.True(SizeText.TryParse("1.5gib", out var bytes));
                Assert.Equal(1_610_612_736, bytes);
                Assert.Equal("1.61 GB", SizeText.Format(bytes));
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1 KB")]
    [InlineData(1234, "1.23 KB")]
    [InlineData(12_345, "12.3 KB")]
    [InlineData(512_000, "512 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(1_000_000_000, "1 GB")]
    [InlineData(10_737_418_240, "10.7 GB")]
    [InlineData(2_000_000_000_000_000, "2000 TB")]
    public static void Size_IsWrittenForPeople(long bytes, string expected) => Assert.Equal(expected, SizeText.Format(bytes));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("64 MiB", 64L << 20)]
    public static void Setting_IsThatOfTheVariable(string? value, long? expected)
    {
        using var environment = new Support.EnvironmentScope(("MEMO_TEST_SIZE", value));

        Assert.Equal(expected, Setting.Size("MEMO_TEST_SIZE"));
    }

    [Fact]
    public static void WrongSetting_IsRefusedWithVariableValueAndWhatIsAccepted()
    {
        using var environment = new Support.EnvironmentScope(("MEMO_TEST_SIZE", "plenty"));

        var message = Assert.Throws<MemoConfigurationException>(() => Setting.Size("MEMO_TEST_SIZE")).Message;

        Assert.Equal($"The environment variable MEMO_TEST_SIZE is 'plenty'; it must be {SizeText.Accepted}.", message);
    }
}
