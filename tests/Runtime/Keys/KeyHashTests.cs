using System.Globalization;
using Memo.CompilerServices;

namespace Memo.Tests.Keys;

/// <summary>Keys spread over a table whatever the pattern of the arguments.</summary>
public static class KeyHashTests
{
    private const int Count = 100_000;
    private const int Buckets = 1 << 17;

    // At random, one table in 500 billion has a bucket of 17 or more: the number of buckets times the tail of a Poisson distribution of mean
    // 0.76. Over 14,000 seeds, of six of the sequences below, no bucket had more than 11.
    private const int MostInOneBucket = 16;
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, Func<int, ulong>> Sequences => new()
    {
        { "int", static i => KeyHash.Add(KeyHash.Start, i) },
        { "negative int", static i => KeyHash.Add(KeyHash.Start, -i) },
        { "long by 2^32", static i => KeyHash.Add(KeyHash.Start, (long)i << 32) },
        { "long by 2^40", static i => KeyHash.Add(KeyHash.Start, (long)i << 40) },
        { "Int128 by 2^64", static i => KeyHash.Add(KeyHash.Start, (Int128)i << 64) },
        { "double", static i => KeyHash.Add(KeyHash.Start, (double)i) },
        { "decimal", static i => KeyHash.Add(KeyHash.Start, i / 100m) },
        { "string", static i => KeyHash.Add(KeyHash.Start, i.ToString(CultureInfo.InvariantCulture)) },
        { "string with a long common start", static i => KeyHash.Add(KeyHash.Start, $"customers/europe/germany/{i}") },
        { "string with a long common end", static i => KeyHash.Add(KeyHash.Start, $"{i}/customers/europe/germany") },
        { "string of zeros", static i => KeyHash.Add(KeyHash.Start, new string('\0', i % 1000) + (char)(i / 1000)) },
        { "Guid", static i => KeyHash.Add(KeyHash.Start, new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) },
        { "DateTime by hours", static i => KeyHash.Add(KeyHash.Start, Start.AddHours(i)) },
        { "DateTimeOffset by hours", static i => KeyHash.Add(KeyHash.Start, new DateTimeOffset(Start.AddHours(i))) },
        { "DateOnly", static i => KeyHash.Add(KeyHash.Start, DateOnly.FromDayNumber(i)) },
        { "Version by its last number", static i => KeyHash.Add(KeyHash.Start, new Version(1, 0, 0, i)) },
        { "Version by its first number", static i => KeyHash.Add(KeyHash.Start, new Version(i, 0)) },
        { "Uri", static i => KeyHash.Add(KeyHash.Start, new Uri($"https://example.org/items/{i}")) },
        { "two ints", static i => KeyHash.Add(KeyHash.Add(KeyHash.Start, i / 316), i % 316) },
        { "equal ints", static i => KeyHash.Add(KeyHash.Add(KeyHash.Start, i), i) },
    };

    [Theory]
    [MemberData(nameof(Sequences), DisableDiscoveryEnumeration = true)]
    public static void PlainSequence_OverloadsNoBucket(string sequence, Func<int, ulong> hashOf)
    {
        var loads = new int[Buckets];
        for (var i = 0; i < Count; i++)
        {
            loads[KeyHash.ToHashCode(hashOf(i)) & (Buckets - 1)]++;
        }

        Assert.True(loads.Max() <= MostInOneBucket, $"{sequence}: {loads.Max()} in one bucket");
    }

    [Fact]
    public static void TextSplitDifferentlyOverTwoArguments_HasAnotherHash()
    {
        var one = KeyHash.Add(KeyHash.Add(KeyHash.Start, "ab"), "c");
        var other = KeyHash.Add(KeyHash.Add(KeyHash.Start, "a"), "bc");

        Assert.NotEqual(one, other);
    }

    [Fact]
    public static void TextsOfEachLength_HaveHashesOfTheirOwn()
    {
        var text = new string('x', 200);
        var hashes = Enumerable.Range(0, text.Length).Select(length => KeyHash.Add(KeyHash.Start, text[..length])).ToList();

        Assert.Equal(text.Length, hashes.Distinct().Count());
    }

    [Fact]
    public static void AnyCharOfAText_ChangesItsHash()
    {
        foreach (var length in Enumerable.Range(1, 40))
        {
            var text = new string('x', length);
            var hashes = Enumerable.Range(0, length).Select(place => KeyHash.Add(KeyHash.Start, text[..place] + 'y' + text[(place + 1)..]));

            Assert.Equal(length + 1, hashes.Append(KeyHash.Add(KeyHash.Start, text)).Distinct().Count());
        }
    }
}
