namespace Memo.Generator.Tests.Methods;

/// <summary>What a method says of lifetimes reaches the engine.</summary>
public class LifetimeTests
{
    private const string Clock =
        """
        public sealed class Clock : TimeProvider
        {
            private long _ticks;

            public override long TimestampFrequency => TimeSpan.TicksPerSecond;

            public override long GetTimestamp() => _ticks;

            public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_ticks);

            public void Advance(double minutes) => _ticks += TimeSpan.FromMinutes(minutes).Ticks;

            /// <summary>A storage with the clock, by a name of its own.</summary>
            public static Clock Of(string storage)
            {
                var clock = new Clock();
                CacheStorage.Register(storage, new MemoryStorage(timeProvider: clock));
                return clock;
            }
        }
        """;

    [Fact]
    public void FailSafe_AnswersWhenComputingFails() => Assert.Equal(
        "1 1 InvalidOperationException",
        Scenario.Run(
            """
            var clock = Clock.Of("LifetimeTests.FailSafe");
            Say(A.F(0)); clock.Advance(30); Say(A.F(0)); clock.Advance(31);
            try
            {
                Say(A.F(0));
            }
            catch (InvalidOperationException failure)
            {
                Say(failure.GetType().Name);
            }
            """,
            Clock +
            """
            public static partial class A
            {
                [Memoize(Expiration = "10m", FailSafe = "50m", Storage = "LifetimeTests.FailSafe")] public static partial int F(int a);

                private static int FCore(int a) => Ran() is 1 and var first ? first : throw new InvalidOperationException();
            }
            """));
}
