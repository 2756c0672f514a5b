namespace Memo.Analyzers.Tests.Keys;

public class ParameterLooksLikeServiceTests
{
    [Theory]
    [InlineData("HttpClient")]
    [InlineData("TimeProvider")]
    [InlineData("IServiceProvider")]
    [InlineData("IProductRepository")]
    [InlineData("ILogger<int>")]
    [InlineData("ShopDbContext")]
    [InlineData("Mailer")]
    [InlineData("IRates")]
    public async Task WhatDoesTheWork_IsReported(string type) => await Rules.RequireAsync(
        $$"""
        public interface IProductRepository { string? this[int id] { get; } }
        public interface ILogger<T> { bool IsOn { get; } }
        public abstract class ShopDbContext { public string Name { get; set; } = ""; }
        public class Mailer { public void Send(string text) { } }
        public interface IRates { decimal Find(string symbol); }

        static partial class Products
        {
            [Memoize]
            public static partial string Load({{type}} {|MEMO013:source|}, int id);

            private static string LoadCore({{type}} source, int id) => "";
        }
        """,
        $"The parameter 'source' of 'Load' cannot be part of a key because '{type}' looks like a service; mark it [ExcludeFromKey]");

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
