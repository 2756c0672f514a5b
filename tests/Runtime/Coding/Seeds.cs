namespace Memo.Tests.Coding;

/// <summary>Where the streams of random values begin: always at the same place, but elsewhere each time in a soak.</summary>
internal static class Seeds
{
    public static ulong Start { get; } = Environment.GetEnvironmentVariable("MEMO_SOAK") == "1" ? (ulong)Environment.TickCount64 : 20_241_121;
}
