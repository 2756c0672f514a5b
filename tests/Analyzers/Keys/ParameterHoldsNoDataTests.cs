namespace Memo.Analyzers.Tests.Keys;

public class ParameterHoldsNoDataTests
{
    [Theory]
    [InlineData("System.Data.Common.DbConnection", "'DbConnection' holds no data")]
    [InlineData("Task<int>", "'Task<int>' holds no data")]
    [InlineData("Stream?", "'Stream' holds no data")]
    [InlineData("Func<int>", "'Func<int>' is a delegate, which holds no data")]
    [InlineData("Order[]", "source[].Customer.Connection: 'DbConnection' holds no data")]
    [InlineData("Counter", "source._count: nothing that generated code can reach shows all of '_count' of 'Counter'")]
    public async Task ArgumentThatIsNoData_IsReported(string type, string reason) => await Rules.RequireAsync(
        $$"""
        public record Order(int Id, Customer Customer);
        public record Customer(string Name, System.Data.Common.DbConnection Connection);
        public class Counter { private int _count; public int Next() => ++_count; public int X { get; set; } }

        static partial class Products
        {
            [Memoize]
            public static partial string Load({{type}} {|MEMO010:source|}, int id);

            private static string LoadCore({{type}} source, int id) => "";
        }
        """,
        $"The parameter 'source' of 'Load' cannot be part of a key because {reason}; mark it [ExcludeFromKey] or pass the data it is used for");

    [Fact]
    public async Task EachSuchParameter_IsReported() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize]
            public static partial string Load(Func<int> {|MEMO010:first|}, [ExcludeFromKey] Func<int> second, Action {|MEMO010:third|});

            private static string LoadCore(Func<int> first, Func<int> second, Action third) => "";
        }
        """);

    [Fact]
    public async Task WhatIsNotKeyed_IsFine() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize]
            public static partial Task<string> LoadAsync([ExcludeFromKey] System.Net.Http.HttpClient client, int id, IProgress<int>? progress, CancellationToken token = default);

            private static Task<string> LoadCoreAsync(System.Net.Http.HttpClient client, int id, IProgress<int>? progress, CancellationToken token) =>
                Task.FromResult("");
        }
        """);

    [Theory]
    [InlineData("bool")]
    [InlineData("char")]
    [InlineData("nint")]
    [InlineData("Int128")]
    [InlineData("Half")]
    [InlineData("double?")]
    [InlineData("decimal")]
    [InlineData("string?")]
    [InlineData("Guid")]
    [InlineData("DateTime")]
    [InlineData("DateTimeOffset?")]
    [InlineData("DateOnly")]
    [InlineData("TimeSpan")]
    [InlineData("Uri?")]
    [InlineData("Version")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("System.Globalization.CultureInfo?")]
    [InlineData("DayOfWeek?")]
    [InlineData("int[,]")]
    [InlineData("IReadOnlyDictionary<string, List<Line>>")]
    [InlineData("(Line?, Tuple<int, Range>)")]
    [InlineData("Figure")]
    public async Task Data_IsFine(string type) => await Rules.RequireAsync(
        $$"""
        public record Line(string Text) { public List<Line> Inner { get; init; } = []; }

        public abstract record Figure
        {
            private Figure()
            {
            }

            public sealed record Circle(double Radius) : Figure;
        }

        static partial class Products
        {
            [Memoize]
            public static partial string Load({{type}} id);

            private static string LoadCore({{type}} id) => "";
        }
        """);
}
