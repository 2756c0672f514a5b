namespace Memo.Generator.Tests.Methods;

/// <summary>Instances share a result exactly where what is stated of them is the same. Bodies return how many have run.</summary>
public class InstanceMethodTests
{
    [Fact]
    public void IncludedState_TellsInstancesApart() => Assert.Equal(
        "1 1 2 1",
        Scenario.Run(
            """
            var (first, second, third) = (new Prices("EUR"), new Prices("USD"), new Prices("EUR"));
            Say(first.Price(1)); Say(first.Price(1)); Say(second.Price(1)); Say(third.Price(1));
            """,
            """
            public sealed partial class Prices(string currency)
            {
                [IncludeInKey] private readonly string _currency = currency;

                [Memoize] public partial int Price(int item);

                private int PriceCore(int item) => Ran() + 0 * _currency.Length * item;
            }
            """));

    [Fact]
    public void IncludedPrimaryConstructorParameter_TellsInstancesApart() => Assert.Equal(
        "1 2 1 True 2",
        Scenario.Run(
            """
            Say(new Prices("EUR", 1).Price(1)); Say(new Prices("USD", 1).Price(1)); Say(new Prices("EUR", 2).Price(1));
            Say(Prices.PriceCache.TryGet(new Prices("USD", 3), 1, out var found)); Say(found);
            """,
            """
            public sealed partial class Prices([IncludeInKey] string currency, [ExcludeFromKey] int connection)
            {
                [Memoize] public partial int Price(int item);

                private int PriceCore(int item) => Ran() + 0 * (currency.Length + connection + item);
            }
            """));

    [Fact]
    public void StatementOnPrimaryConstructorParameter_SpeaksForWhatItIsAssignedTo() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            """
            Say(new Prices("EUR", 1).Price()); Say(new Prices("USD", 1).Price()); Say(new Prices("EUR", 2).Price());
            """,
            """
            public sealed partial class Prices([IncludeInKey] string currency, [ExcludeFromKey] object connection)
            {
                private readonly object _connection = connection ?? throw new ArgumentNullException(nameof(connection));

                public string Currency { get; } = currency;

                [Memoize] public partial int Price();

                private int PriceCore() => Ran() + 0 * (Currency.Length + _connection.GetHashCode());
            }
            """));

    [Fact]
    public void IncludedStateThatChanges_IsReadAnewAtEachCall() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            """
            var prices = new Prices();
            Say(prices.Price()); prices.Currency = "USD"; Say(prices.Price()); prices.Currency = "EUR"; Say(prices.Price());
            """,
            """
            public sealed partial class Prices
            {
                [IncludeInKey] public string Currency { get; set; } = "EUR";

                [Memoize] public partial int Price();

                private int PriceCore() => Ran();
            }
            """));

    [Fact]
    public void IncludedStateOfABaseType_TellsInstancesApart() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            """Say(new Prices { Currency = "EUR" }.Price()); Say(new Prices { Currency = "USD" }.Price()); Say(new Prices { Currency = "EUR" }.Price());""",
            """
            public abstract class Localized { [IncludeInKey] public string Currency { get; init; } = ""; }

            public sealed partial class Prices : Localized
            {
                [Memoize] public partial int Price();

                private int PriceCore() => Ran();
            }
            """));

    [Fact]
    public void ExcludedState_IsShared() => Assert.Equal(
        "1 1 True 1",
        Scenario.Run(
            """
            Say(new Products(new object()).Find(1)); Say(new Products(new object()).Find(1));
            Say(Products.FindCache.TryGet(1, out var found)); Say(found);
            """,
            """
            public sealed partial class Products([ExcludeFromKey] object db)
            {
                [Memoize] public partial int Find(int id);

                private int FindCore(int id) => db is null ? id : Ran();
            }
            """));

    [Fact]
    public void DerivedTypes_ShareNothing() => Assert.Equal(
        "base:1 derived:2 base:1 derived:2 False",
        Scenario.Run(
            """
            Say(new Base().Name(1)); Say(new Derived().Name(1)); Say(new Base().Name(1)); Say(new Derived().Name(1));
            Say(Base.NameCache.KeyOf(new Base(), 1).Equals(Base.NameCache.KeyOf(new Derived(), 1)));
            """,
            """
            public partial class Base
            {
                protected virtual string Kind => "base";

                [Memoize] public partial string Name(int id);

                private string NameCore(int id) => $"{Kind}:{Ran()}";
            }

            public class Derived : Base { protected override string Kind => "derived"; }
            """));

    [Theory]
    [InlineData("abstract class", "Base", "protected abstract int Factor();", "protected override")]
    [InlineData("interface", "Base", "int Factor();", "public")]
    public void StateThatADerivedTypeAdds_IsNotMixedUp(string kind, string type, string declaration, string modifiers) => Assert.Equal(
        "1 2 1 False 3 3 4 4",
        Scenario.Run(
            """
            static Base Of(Base instance) => instance;
            Say(Of(new Derived(1)).F(1)); Say(Of(new Derived(2)).F(1)); Say(Of(new Derived(1)).F(1)); Say(Base.FCache.TryGet(new Derived(1), 1, out _));
            Say(Of(new Plain()).F(1)); Say(Of(new Plain()).F(1)); Say(Of(new Served("a")).F(1)); Say(Of(new Served("b")).F(1));
            """,
            $$"""
            public {{kind.Replace("interface", "partial interface", StringComparison.Ordinal).Replace("class", "partial class", StringComparison.Ordinal)}} {{type}}
            {
                {{declaration}}

                [Memoize] public partial int F(int a);

                private int FCore(int a) => a * Factor();
            }

            public class Derived(int factor) : Base { {{modifiers}} int Factor() => factor; }

            public class Plain : Base { private static int _runs = 2; {{modifiers}} int Factor() => ++_runs; }

            public class Served([ExcludeFromKey] string service) : Base { private static int _runs = 3; {{modifiers}} int Factor() => ++_runs + 0 * service.Length; }
            """));

    [Fact]
    public void MemoizedOverride_IsAMethodOfItsOwn() => Assert.Equal(
        "1 3 1 3 5 5",
        Scenario.Run(
            """
            Base derived = new Derived();
            Say(new Base().Price(1)); Say(derived.Price(1)); Say(new Base().Price(1)); Say(derived.Price(1));
            Say(new Last().Price(1)); Say(((Base)new Last()).Price(1));
            """,
            """
            public partial class Base
            {
                [Memoize] public virtual partial int Price(int id);

                private int PriceCore(int id) => Ran();
            }

            public partial class Derived : Base
            {
                [Memoize] public override partial int Price(int id);

                private int PriceCore(int id) => base.Price(id) + 0 * Ran() + 1;
            }

            public sealed partial class Last : Derived
            {
                [Memoize] public sealed override partial int Price(int id);

                private int PriceCore(int id) => base.Price(id);
            }
            """));

    [Fact]
    public void OverrideWithoutMemoize_IsNotMemoized() => Assert.Equal(
        "1 3 4",
        Scenario.Run(
            "Base derived = new Derived(); Say(new Base().Price()); Say(derived.Price() + 0 * new Base().Price()); Say(derived.Price());",
            """
            public partial class Base
            {
                [Memoize] public virtual partial int Price();

                private int PriceCore() => Ran();
            }

            public class Derived : Base { public override int Price() => Ran() + 1; }
            """));

    [Fact]
    public void HidingMethod_HasAHandleOfItsOwn() => Assert.Equal(
        "1 2 1 2 1 1",
        Scenario.Run(
            """
            var derived = new Derived();
            Say(derived.Price()); Say(((Base)derived).Price()); Say(derived.Price()); Say(((Base)derived).Price());
            Say(Derived.PriceCache.Statistics.Computations); Say(Base.PriceCache.Statistics.Computations);
            """,
            """
            public partial class Base
            {
                [Memoize] public partial int Price();

                private int PriceCore() => Ran();
            }

            public partial class Derived : Base
            {
                [Memoize] public new partial int Price();

                private int PriceCore() => Ran();
            }
            """));

    [Fact]
    public void ImplicitInterfaceImplementation_IsMemoized() => Assert.Equal(
        "1 1 2 2",
        Scenario.Run(
            """
            IPrices prices = new Prices();
            Say(prices.Price(1)); Say(new Prices().Price(1)); Say(Ask<Prices>()); Say(Ask<Prices>());
            static int Ask<T>() where T : IPrices => T.Rate(1);
            """,
            """
            public interface IPrices { int Price(int id); static abstract int Rate(int id); }

            public sealed partial class Prices : IPrices
            {
                [Memoize] public partial int Price(int id);

                private int PriceCore(int id) => Ran();

                [Memoize] public static partial int Rate(int id);

                private static int RateCore(int id) => Ran();
            }
            """));

    [Fact]
    public void InterfaceMethod_IsMemoizedForEachImplementingType() => Assert.Equal(
        "1 2 1 2",
        Scenario.Run(
            """
            IPrices first = new First(), second = new Second();
            Say(first.Price(1)); Say(second.Price(1)); Say(first.Price(1)); Say(second.Price(1));
            """,
            """
            public partial interface IPrices
            {
                [Memoize] public partial int Price(int id);

                private int PriceCore(int id) => Ran();
            }

            public class First : IPrices;

            public class Second : IPrices;
            """));

    [Fact]
    public void IncludedStateOfAStruct_TellsInstancesApart() => Assert.Equal(
        "1 2 1 3 1",
        Scenario.Run(
            """
            Say(new Rate { Value = 1.0m }.Of(1)); Say(new Rate { Value = 1.00m }.Of(1)); Say(new Rate { Value = 1.0m }.Of(1));
            Say(default(Rate).Of(1)); Say(Rate.OfCache.TryGet(new Rate { Value = 1.0m }, 1, out var found) ? found : 0);
            """,
            """
            public partial struct Rate
            {
                [IncludeInKey] public decimal Value { get; set; }

                [Memoize] public readonly partial int Of(int amount);

                private readonly int OfCore(int amount) => Ran();
            }
            """));

    [Fact]
    public void SharedInstances_NeedNoStatement() => Assert.Equal(
        "1 1 1",
        Scenario.Run(
            """Say(new Prices("EUR").Price(1)); Say(new Prices("USD").Price(1)); Say(Prices.PriceCache.Refresh(new Prices("GBP"), 1) - 1);""",
            """
            public sealed partial class Prices(string currency)
            {
                [Memoize(Instance = InstanceHandling.Shared)] public partial int Price(int item);

                private int PriceCore(int item) => Ran() + 0 * currency.Length;
            }
            """));

    [Fact]
    public async Task AsynchronousMethods_AreMemoizedOnInstances()
    {
        await Task.CompletedTask;
        Assert.Equal(
            "1 1 2 2 True",
            Scenario.Run(
                """
                var first = new Rates("EUR"); var second = new Rates("USD");
                Say(first.LoadAsync(1, default).Result); Say(first.LoadAsync(1, default).Result);
                Say(second.LoadAsync(1).Result); Say(second.ReadAsync(1).AsTask().Result - 1);
                Say(Rates.LoadCache.TryGetAsync(second, 1).AsTask().Result.HasValue);
                """,
                """
                public sealed partial class Rates([IncludeInKey] string currency)
                {
                    [Memoize] public partial Task<int> LoadAsync(int id, CancellationToken cancellationToken = default);

                    private async Task<int> LoadCoreAsync(int id, CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        return Ran() + 0 * currency.Length;
                    }

                    [Memoize] public partial ValueTask<int> ReadAsync(int id);

                    private ValueTask<int> ReadCoreAsync(int id) => new(Ran());
                }
                """));
    }

    [Fact]
    public void ExtensionMethod_IsKeyedByItsReceiver() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            """Say("a".Length2()); Say("b".Length2()); Say(Texts.Length2("a"));""",
            """
            public static partial class Texts
            {
                [Memoize] public static partial int Length2(this string text);

                private static int Length2Core(string text) => Ran();
            }
            """));

    [Fact]
    public void StaticBody_ServesAnInstanceMethod() => Assert.Equal(
        "1 1",
        Scenario.Run(
            "Say(new A().F(1)); Say(new A().F(1));",
            """
            public sealed partial class A
            {
                [Memoize] public partial int F(int FCore);

                private static int FCore(int a) => Ran();
            }
            """));

    [Fact]
    public void OddNames_StandInNobodysWay() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            "Say(new A(1, 2).F(1, 2, 3)); Say(new A(2, 2).F(1, 2, 3)); Say(new A(1, 2).F(1, 2, 3));",
            """
            public sealed partial class A([IncludeInKey] int instance, [IncludeInKey] int key)
            {
                [IncludeInKey] private readonly int _instance2 = 1;

                [Memoize] public partial int F(int instance, int value, int @this);

                private int FCore(int instance, int value, int @this) => Ran() + 0 * _instance2;

                public int Sum() => instance + key;
            }
            """));

    [Fact]
    public void StateThatChangesWhileTheBodyRuns_IsNotStoredUnderTheOldKey() => Assert.Equal(
        "USD EUR",
        Scenario.Run(
            """
            var prices = new Prices();
            Say(prices.Price()); prices.Currency = "EUR"; prices.Change = false; Say(prices.Price());
            """,
            """
            public sealed partial class Prices
            {
                [IncludeInKey] public string Currency { get; set; } = "EUR";

                [ExcludeFromKey] public bool Change { get; set; } = true;

                [Memoize] public partial string Price();

                private string PriceCore()
                {
                    if (Change)
                        Currency = "USD";

                    return Currency;
                }
            }
            """));
}
