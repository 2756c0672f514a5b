namespace Memo.Analyzers.Tests.Keys;

public class ParameterHoldsNoDataTests
{
    [Theory]
    [InlineData("System.Data.Common.DbConnection", "'DbConnection' may be any type at run time")]
    [InlineData("HttpClient", "'HttpClient' holds no data")]
    [InlineData("Task<int>", "'Task<int>' holds no data")]
    [InlineData("Stream?", "'Stream?' may be any type at run time")]
    [InlineData("object", "'object' may be any type at run time")]
    [InlineData("Func<int>", "'Func<int>' is a delegate, which holds no data")]
    [InlineData("IFormatProvider", "'IFormatProvider' may be any type at run time")]
    public async Task ArgumentThatIsNoData_IsReported(string type, string reason) => await Rules.RequireAsync(
        $$"""
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
    public async Task Scalar_IsFine(string type) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize]
            public static partial string Load({{type}} id);

            private static string LoadCore({{type}} id) => "";
        }
        """);
}
