namespace Memo.Soak.Tests.Support;

/// <summary>How long the tests of this project go on: a moment with the others, much longer in a soak run.</summary>
internal static class Effort
{
    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("MEMO_SOAK") == "1";

    /// <summary>How many random sequences of operations each storage is tried with.</summary>
    public static int Sequences => IsSoak ? 4_000 : 160;

    /// <summary>How long the concurrent runs take in sum.</summary>
    public static TimeSpan Concurrent => IsSoak ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(15);

    /// <summary>Where the randomness of concurrent runs begins; given by MEMO_SEED to repeat one.</summary>
    public static int Seed => int.TryParse(Environment.GetEnvironmentVariable("MEMO_SEED"), out var seed) ? seed : Environment.TickCount;
}
