using System.Text.RegularExpressions;

namespace Memo.Tests.Coding;

public static partial class GoldenVectorTests
{
    [Fact]
    public static void EachVector_IsWrittenAsItWasWhenFormatVersion1Began() =>
        Assert.Equal(
            GoldenVectors.All.Select(static vector => $"{vector.Type} {vector.Value}: {vector.Hex}"),
            GoldenVectors.All.Select(static vector => $"{vector.Type} {vector.Value}: {vector.Encode()}"));

    [Fact]
    public static void EachVector_IsReadAsTheValueThatItIsTheEncodingOf() =>
        Assert.Equal(
            GoldenVectors.All.Select(static vector => $"{vector.Type} {vector.Value}: {vector.Hex}"),
            GoldenVectors.All.Select(static vector => $"{vector.Type} {vector.Value}: {vector.EncodeWhatIsRead()}"));

    [Fact]
    public static void VectorsOfTheDocumentation_AreTheseVectors() =>
        Assert.Equal(
            GoldenVectors.All.Select(static vector => $"| `{vector.Type}` | `{vector.Value}` | `{vector.Bytes}` |"),
            Row().Matches(Documentation()).Select(static match => match.Value));

    [Fact]
    public static void KeyOfACall_IsTheHashThatItWasWhenFormatVersion1Began()
    {
        const string Key = "memo:1:orders:total:{Tou5E_FLk6VKZSrdrb3u4aJg6gw2I3gIu28X7_rCzEA}:-";

        Assert.Equal(Key, CacheKey.Create("app", "orders:total", new Int32Key(1)).ToString());
        Assert.Contains($"`{Key}`", Documentation(), StringComparison.Ordinal);
    }

    private static string Documentation()
    {
        using var stream = typeof(GoldenVectorTests).Assembly.GetManifestResourceStream("keys.md");
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }

    // A row of three cells of code, the last of them in hexadecimal.
    [GeneratedRegex(@"^\| `[^|]*` \| `[^|]*` \| `[0-9a-f ]+` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
