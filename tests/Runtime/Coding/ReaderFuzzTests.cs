using System.Diagnostics;

namespace Memo.Tests.Coding;

/// <summary>Any bytes give a value or a clean failure, in bounded time and memory; a failure names the seed that repeats it.</summary>
public static class ReaderFuzzTests
{
    private const int PayloadsInAll = 1_000_000;
    private const long MostBytes = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Theory]
    [MemberData(nameof(CodecCases.Names), MemberType = typeof(CodecCases))]
    public static void AnyBytes_GiveAValueOrACleanFailure(string name)
    {
        var codec = CodecCases.Named(name);
        var payloads = (PayloadsInAll / CodecCases.Count) + 1;
        var failures = 0;
        for (var i = 0; i < payloads; i++)
        {
            var seed = Seeds.Start + (ulong)i;
            var bytes = Mutation.Of(codec.Encode(seed), new Randomness(~seed));
            var (began, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                codec.Read(bytes);
            }
            catch (InvalidDataException)
            {
                failures++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{name}, seed {seed}: {exception}");
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before <= MostBytes, $"{name}, seed {seed}: too much was allocated.");
            Assert.True(Stopwatch.GetElapsedTime(began) <= Longest, $"{name}, seed {seed}: it took too long.");
        }

        Assert.InRange(failures, 1, payloads - 1);
    }
}
