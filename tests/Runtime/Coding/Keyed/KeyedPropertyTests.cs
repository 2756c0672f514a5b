namespace Memo.Tests.Coding.Keyed;

public static class KeyedPropertyTests
{
    private const int Mutants = 15_000;
    private const int MostBytesEach = 64 << 20;

    public static TheoryData<string> Names => [.. KeyedCases.All.Select(static known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void ValuesThatDiffer_HaveOtherBytes(string name) =>
        Assert.All(Named(name).Encodings.GroupBy(static encoding => Convert.ToHexString(encoding.Bytes), static encoding => encoding.Text), static group => Assert.Single(group));

    [Theory]
    [MemberData(nameof(Names))]
    public static void WhatComesBackOrIsCopied_HasTheSameBytes(string name) =>
        Assert.All(Named(name).RoundTrips, static bytes =>
        {
            Assert.Equal(bytes.Expected, bytes.Read);
            Assert.Equal(bytes.Expected, bytes.Copied);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public static void TruncatedBytes_AreNoEncoding(string name)
    {
        foreach (var (bytes, _) in Named(name).Encodings)
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                Assert.Throws<InvalidDataException>(() => Named(name).Read(bytes.AsSpan(0, length)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void AnyBytes_AreAValueOrNoneWithinBounds(string name)
    {
        var known = Named(name);
        var seeds = known.Encodings.Select(static encoding => encoding.Bytes).ToArray();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var largest = 0L;
        for (var i = 0; i < Mutants; i++)
        {
            var bytes = Mutate(seeds[random.Next(seeds.Length)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                known.Read(bytes);
            }
            catch (InvalidDataException)
            {
            }
            catch (Exception exception)
            {
                Assert.Fail($"{name}, seed {seed}, {Convert.ToHexString(bytes)}: {exception}");
            }

            largest = Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(largest < MostBytesEach, $"{largest} bytes were allocated.");
    }

    private static KeyedCase Named(string name) => KeyedCases.All.Single(known => known.Name == name);

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(4));
                    break;
                case 3 when at < bytes.Count:
                    bytes.RemoveRange(at, random.Next(1, bytes.Count - at + 1));
                    break;
                default:
                    bytes.InsertRange(at, seed.Take(random.Next(seed.Length + 1)));
                    break;
            }
        }

        return [.. bytes];
    }
}
