using System.Globalization;
using Memo.CompilerServices;
using Memo.Tests.Keys;

namespace Memo.Tests.Coding;

/// <summary>Scalars that are objects with more in them than they show.</summary>
public static class ScalarReaderTests
{
    [Fact]
    public static void Uri_IsReadAsTheOneThatWasWritten()
    {
        foreach (var uri in HostileValues.Uri())
        {
            Assert.True(Representation.Equal(uri, CodecRun.RoundTrip(Codecs.Uri, uri)), uri?.OriginalString);
        }
    }

    [Fact]
    public static void UriThatItsMakerEscaped_IsReadAsSuch()
    {
#pragma warning disable CS0618
        var uri = new Uri("http://example.org/a%20b?%7E", dontEscape: true);
#pragma warning restore CS0618

        var read = CodecRun.RoundTrip(Codecs.Uri, uri);

        Assert.True(read!.UserEscaped);
        Assert.True(Representation.Equal(uri, read));
    }

    [Fact]
    public static void Culture_IsReadAsTheOneThatWasWritten()
    {
        foreach (var culture in HostileValues.Culture())
        {
            var read = CodecRun.RoundTrip(Codecs.CultureInfo, culture);
            Assert.True(Representation.Equal(culture, read), culture?.Name);
            Assert.True(Representation.IsKeyable(read));
        }
    }

    [Fact]
    public static void WritableOrChangedCulture_IsRefused()
    {
        var changed = new CultureInfo("de-DE");
        changed.NumberFormat.NumberDecimalSeparator = "!";

        Assert.Null(CodecRun.TryWrite(Codecs.CultureInfo, new CultureInfo("de-DE")));
        Assert.Null(CodecRun.TryWrite(Codecs.CultureInfo, CultureInfo.ReadOnly(changed)));
        Assert.True(CodecRun.RefusesToCopy(Codecs.CultureInfo, CultureInfo.ReadOnly(changed)));
    }

    [Fact]
    public static void DerivedUri_IsRefused()
    {
        Assert.Null(CodecRun.TryWrite(Codecs.Uri, new DerivedUri()));
        Assert.True(CodecRun.RefusesToCopy(Codecs.Uri, new DerivedUri()));
    }

    [Theory]
    [InlineData("01 00000000 00000000 ffffffff 00000000")]
    [InlineData("01 ffffffff 00000000 ffffffff ffffffff")]
    [InlineData("01 00000000 00000000 00000000 feffffff")]
    public static void NumbersOfNoVersion_AreRefused(string hex) =>
        Assert.Throws<InvalidDataException>(() => CodecRun.ReadHex(Codecs.Version, hex.Replace(" ", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("00000000000000000000000000001d00")]
    [InlineData("00000000000000000000000001000000")]
    public static void FlagsOfNoDecimal_AreRefused(string hex) =>
        Assert.Throws<InvalidDataException>(() => CodecRun.ReadHex(Codecs.Decimal, hex));

    private sealed class DerivedUri() : Uri("http://example.org");
}
