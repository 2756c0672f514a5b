namespace Memo.Analyzers.Tests.Keys;

public class ParameterLooksLikeServiceTests
{
    [Theory]
    [InlineData("HttpClient", "'HttpClient' holds no data")]
    [InlineData("TimeProvider", "'TimeProvider' may be any type at run time")]
    [InlineData("IServiceProvider", "'IServiceProvider' may be any type at run time")]
    [InlineData("IProductRepository", "'IProductRepository' may be any type at run time")]
    [InlineData("ILogger<int>", "'ILogger<int>' may be any type at run time")]
    [InlineData("ShopDbContext", "'ShopDbContext' may be any type at run time")]
    [InlineData("Mailer", "'Mailer' holds no data")]
    [InlineData("RateService", "source.rates: nothing that generated code can reach shows all of 'rates' of 'RateService'")]
    [InlineData("IRates", "'IRates' may be any type at run time")]
    public async Task WhatDoesTheWork_IsReported(string type, string reason) => await Rules.RequireAsync(
        $$"""
        public interface IProductRepository { string? this[int id] { get; } }
        public interface ILogger<T> { bool IsOn { get; } }
        public abstract class ShopDbContext { public string Name { get; set; } = ""; }
        public class Mailer { public void Send(string text) { } }
        public interface IRates { decimal Find(string symbol); }
        public class RateService(IRates rates) { public decimal Find(string symbol) => rates.Find(symbol); }

        static partial class Products
        {
            [Memoize]
            public static partial string Load({{type}} {|MEMO013:source|}, int id);

            private static string LoadCore({{type}} source, int id) => "";
        }
        """,
        $"The parameter 'source' of 'Load' cannot be part of a key because its type looks like a service, and {reason}; mark it [ExcludeFromKey]");

    [Theory]
    [InlineData("[ExcludeFromKey] IRates", "IRates")]
    [InlineData("Provider", "Provider")]
    public async Task ExcludedOneAndDataOfThatName_AreFine(string parameter, string type) => await Rules.RequireAsync(
        $$"""
        public interface IRates { decimal Find(string symbol); }
        public sealed record Provider(string Name);

        static partial class Products
        {
            [Memoize]
            public static partial string Load({{parameter}} source, int id);

            private static string LoadCore({{type}} source, int id) => "";
        }
        """);
}
