namespace Memo.Tests.Keys;

/// <summary>Equality of representation: two arguments are the same only if no method could tell them apart.</summary>
public static class RepresentationTests
{
    public static TheoryData<string> Kinds => Scalars.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void HostileValues_AreEqualToThemselvesOnly(string kind)
    {
        var scalar = Scalars.Named(kind);
        foreach (var (i, left) in scalar.Hostile().Index())
        {
            foreach (var (j, right) in scalar.Hostile().Index())
            {
                Assert.True(left.RepresentationEquals(right) == (i == j), $"{left} and {right}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void EqualValues_HaveEqualHashCodesAndEncodings(string kind)
    {
        var scalar = Scalars.Named(kind);
        foreach (var (left, right) in scalar.Hostile().Zip(scalar.Hostile()))
        {
            Assert.Equal(left.HashCode(), right.HashCode());
            Assert.Equal(Encoding.Of(left.Encode), Encoding.Of(right.Encode));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void UnequalValues_HaveUnequalEncodings(string kind)
    {
        var encodings = Scalars.Named(kind).Hostile().Select(static argument => Convert.ToHexString(Encoding.Of(argument.Encode))).ToList();

        Assert.Equal(encodings.Count, encodings.Distinct().Count());
    }

    /// <summary>The tests' own notion of sameness, on which the others rely.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public static void HostileValues_CanBeToldApartByAMethod(string kind)
    {
        var bits = Scalars.Named(kind).Hostile().Select(static argument => argument.Bits).ToList();

        Assert.Equal(bits.Count, bits.Distinct().Count());
    }
}
