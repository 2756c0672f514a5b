namespace Memo.Integration.Tests.Support;

/// <summary>How much the tests of this project do: a moment's work with the others, much more in a soak run.</summary>
internal static class Effort
{
    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("MEMO_SOAK") == "1";

    /// <summary>How long processes do things at random.</summary>
    public static TimeSpan Churn => IsSoak ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(20);

    /// <summary>How many times a store is damaged.</summary>
    public static int Damages => IsSoak ? 5_000 : 200;

    /// <summary>How many times a process is killed while it opens a store, makes room, or puts a damaged one aside.</summary>
    public static int Kills => IsSoak ? 200 : 6;

    /// <summary>How many prefixes of what was written are opened.</summary>
    public static int Prefixes => IsSoak ? 5_000 : 90;

    /// <summary>Where the randomness begins; given by MEMO_SEED to repeat a run's choices.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("MEMO_SEED"), out var seed) ? seed : Environment.TickCount & int.MaxValue;
}
