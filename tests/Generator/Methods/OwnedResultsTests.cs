using System.Runtime.CompilerServices;
using Memo.TestKit;

namespace Memo.Generator.Tests.Methods;

/// <summary>Results that live and die with their instance. Bodies return how many have run.</summary>
public class OwnedResultsTests
{
    private const string Prices =
        """
        public partial class Prices
        {
            private readonly object _source = new();

            [Memoize(Instance = InstanceHandling.PerInstance)] public partial int Price(int item);

            private int PriceCore(int item) => Ran() + 0 * _source.GetHashCode();
        }
        """;

    [Fact]
    public void Instances_ShareNothing() => Assert.Equal(
        "1 2 1 2 2",
        Scenario.Run(
            """
            var (first, second) = (new Prices(), new Prices());
            Say(first.Price(1)); Say(second.Price(1)); Say(first.Price(1)); Say(second.Price(1)); Say(Prices.PriceCache.Statistics.Computations);
            """,
            Prices));

    [Fact]
    public void Handle_TakesTheInstanceFirst() => Assert.Equal(
        "1 2 True 1 False Delivered 3 2 7 2",
        Scenario.Run(
            """
            var (first, second) = (new Prices(), new Prices());
            Say(first.Price(1)); Say(second.Price(1));
            Say(Prices.PriceCache.TryGet(first, 1, out var found)); Say(found); Say(Prices.PriceCache.TryGet(first, 2, out _));
            Say(Prices.PriceCache.Invalidate(first, 1)); Say(first.Price(1)); Say(second.Price(1));
            Prices.PriceCache.Set(first, 1, 7); Say(first.Price(1)); Say(second.Price(1));
            """,
            Prices));

    [Fact]
    public void Clear_ForgetsTheResultsOfOneInstanceOrOfAll() => Assert.Equal(
        "1 2 3 2 4 5 6 7",
        Scenario.Run(
            """
            var (first, second) = (new Prices(), new Prices());
            Say(first.Price(1)); Say(second.Price(1));
            Prices.PriceCache.Clear(first); Say(first.Price(1)); Say(second.Price(1));
            Prices.PriceCache.Clear(); Say(first.Price(1)); Say(second.Price(1));
            CacheStorage.Default.Clear(); Say(first.Price(1)); Say(second.Price(1));
            """,
            Prices));

    [Fact]
    public void NullInstance_IsRefused()
    {
        using var loaded = Memoized.Run(
            """
            public static class Program
            {
                public static void Main() => Prices.PriceCache.Invalidate(null!, 1);

                public static int Ran() => 1;
            }

            """ + Prices.Replace("Ran()", "Program.Ran()", StringComparison.Ordinal)).Load();

        Assert.Throws<ArgumentNullException>(() => loaded.Invoke("Program", "Main"));
    }

    [Theory]
    [InlineData("int", "1")]
    [InlineData("Holder", "this")]
    [InlineData("Task<Holder>", "Task.FromResult(this)")]
    public void Instance_IsNotKeptAliveByItsResults(string result, string value)
    {
        using var loaded = Memoized.Run(
            $$"""
            public partial class Holder
            {
                [Memoize(Instance = InstanceHandling.PerInstance, Results = ResultHandling.Share)] public partial {{result}} Self(int a);

                private {{result}} SelfCore(int a) => {{value}};

                public static WeakReference Use()
                {
                    var holder = new Holder();
                    for (var i = 0; i < 3; i++)
                    {
                        holder.Self(i % 2);
                    }

                    return SelfCache.Statistics.Hits == 1 ? new WeakReference(holder) : throw new InvalidOperationException("No hit.");
                }
            }
            """).RequireClean().Load();

        var reference = Use(loaded);
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(LoadedAssembly loaded) => loaded.Invoke<WeakReference>("Holder", "Use");
}
