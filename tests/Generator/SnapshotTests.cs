using System.Runtime.CompilerServices;

namespace Memo.Generator.Tests;

/// <summary>What users find when they look into the generated files.</summary>
public class SnapshotTests
{
    [Fact]
    public void SynchronousMethod() => Match(
        """
        namespace Shop;

        public static partial class Quotes
        {
            [Memoize(Expiration = "10m")]
            public static partial decimal Price(string symbol, DateOnly day);

            private static decimal PriceCore(string symbol, DateOnly day) => symbol.Length * day.DayNumber;
        }
        """);

    [Fact]
    public void TaskMethod() => Match(
        """
        namespace Shop
        {
            internal sealed partial class Products
            {
                [Memoize(Expiration = "1.5h", Name = "products")]
                internal static partial Task<string?> FindNameAsync(int id);

                private static async Task<string?> FindNameCoreAsync(int id)
                {
                    await Task.Yield();
                    return id == 0 ? null : id.ToString();
                }
            }
        }
        """);

    [Fact]
    public void ValueTaskMethodWithToken() => Match(
        """
        public partial class Rates
        {
            [Memoize(Body = nameof(Load))]
            protected internal static partial ValueTask<double> RateAsync(string from, string to = "EUR", CancellationToken cancellationToken = default);

            private static ValueTask<double> Load(string from, string to, CancellationToken cancellationToken) => new(from.Length / (double)to.Length);
        }
        """);

    [Fact]
    public void ArgumentOutsideTheKey() => Match(
        """
        public static partial class Pages
        {
            [Memoize]
            public static partial int Length([ExcludeFromKey] TextReader reader, IProgress<int>? progress, Uri address);

            private static int LengthCore(TextReader reader, IProgress<int>? progress, Uri address) => address.AbsoluteUri.Length;
        }
        """);

    [Fact]
    public void Overloads() => Match(
        """
        public static partial class Format
        {
            [Memoize]
            public static partial string Text(long value);

            [Memoize]
            public static partial string Text(string value, bool upper);

            [Memoize]
            public static partial string Text();

            private static string TextCore(long value) => $"{value}";

            private static string TextCore(string value, bool upper) => upper ? value.ToUpperInvariant() : value;

            private static string TextCore() => "";
        }
        """);

    [Fact]
    public void NestedGenericType() => Match(
        """
        namespace Shop.Parsing;

        public partial class Outer<TKey>
            where TKey : notnull
        {
            public partial record struct Inner<TValue>
            {
                [Memoize(Results = ResultHandling.Share)]
                public static partial (TKey? Key, List<TValue> Values) Parse(string text);

                private static (TKey? Key, List<TValue> Values) ParseCore(string text) => (default, []);
            }
        }
        """);

    [Fact]
    public void MethodOfAnInterface() => Match(
        """
        public partial interface ITable
        {
            [Memoize(Handle = "SquareTable")]
            public static partial int Square(in int number);

            private static int SquareCore(in int number) => number * number;
        }
        """);

    [Fact]
    public void NullablesAndEnums() => Match(
        """
        public static partial class Calendar
        {
            private enum Kind : byte { Work, Rest }

            [Memoize]
            private static partial DateOnly? Next(Kind kind, DayOfWeek? day, double? share, System.Globalization.CultureInfo? culture);

            private static DateOnly? NextCore(Kind kind, DayOfWeek? day, double? share, System.Globalization.CultureInfo? culture) => null;
        }
        """);

    [Fact]
    public void KeywordNames() => Match(
        """
        namespace @event.größe;

        public static partial class @record
        {
            [Memoize]
            public static partial string @class(string @string, int value, int key, int Item1, bool cached);

            private static string classCore(string @string, int value, int key, int Item1, bool cached) => @string;
        }
        """);

    [Fact]
    public void InstanceMethod() => Match(
        """
        namespace Shop;

        public partial class Prices([IncludeInKey] string currency, [ExcludeFromKey] TextReader source)
        {
            [IncludeInKey] public DateOnly Day { get; init; }

            [Memoize(VaryBy = ["System.Globalization.CultureInfo.CurrentCulture"], When = nameof(IsKnown), CacheNull = false)]
            public virtual partial string? Text(int item, CancellationToken token);

            private string? TextCore(int item, CancellationToken token) => source.Peek() == item ? $"{currency}{Day}" : null;

            private bool IsKnown(int item, string? result) => result is not null && item < 10;
        }
        """);

    [Fact]
    public void InstanceThatOwnsItsResults() => Match(
        """
        public sealed partial class Document
        {
            private readonly string _text = "";

            [Memoize(Instance = InstanceHandling.PerInstance)]
            internal partial Task<int> CountAsync(string word);

            private Task<int> CountCoreAsync(string word) => Task.FromResult(_text.Split(word).Length);
        }
        """);

    [Fact]
    public void AllOptions() => Match(
        """
        namespace Shop;

        public sealed record Product(int Id, string Name, Shelf? Shelf);

        public sealed record Shelf(DayOfWeek Filled, int Number);

        public sealed partial class Products([ExcludeFromKey] TextReader source)
        {
            [Memoize(
                Expiration = "1h",
                SlidingExpiration = "10m",
                FailSafe = "1d",
                Timeout = "500ms",
                RefreshAhead = 0.8,
                Tags = ["product:{id}", "shelf:{return.Shelf.Number}/{kind}", "{{all}}"],
                Storage = "memory,disk",
                Instance = InstanceHandling.Shared)]
            public partial Task<Product?> GetProductAsync(int id, DayOfWeek? kind = null, CancellationToken cancellationToken = default);

            private async Task<Product?> GetProductCoreAsync(int id, DayOfWeek? kind, CancellationToken cancellationToken)
                => await source.ReadLineAsync(cancellationToken) is { } line ? new(id, line, null) : null;
        }
        """);

    [Fact]
    public void GenericMethods() => Match(
        """
        public static partial class Parsing
        {
            [Memoize]
            public static partial int Length<T>(string text) where T : struct, IParsable<T>;

            private static int LengthCore<T>(string text) where T : struct, IParsable<T> => text.Length;

            [Memoize]
            public static partial int Length(string text);

            private static int LengthCore(string text) => text.Length;
        }
        """);

    [Fact]
    public void StructByContent() => Match(
        """
        public readonly partial record struct Money(decimal Amount, string Currency)
        {
            [Memoize]
            public partial string Text();

            private string TextCore() => $"{Amount} {Currency}";
        }
        """);

    [Fact]
    public void RefusedMethod() => Match(
        """
        public static partial class Buffers
        {
            [Memoize]
            public static partial ref readonly int First(scoped ref int count, params ReadOnlySpan<int> numbers);

            private static readonly int Zero;

            private static ref readonly int FirstCore(scoped ref int count, scoped ReadOnlySpan<int> numbers)
            {
                count = numbers.Length;
                return ref Zero;
            }
        }
        """);

    private static void Match(string source, [CallerMemberName] string test = "", [CallerFilePath] string file = "") =>
        Memoized.Match(source, test, file);
}
