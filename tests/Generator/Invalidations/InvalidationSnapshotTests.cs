using System.Runtime.CompilerServices;
using Memo.TestKit;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>What users find when they look into the files of methods that invalidate.</summary>
public class InvalidationSnapshotTests
{
    private const string Products =
        """
        namespace Shop;

        public sealed class Product
        {
            public int Id { get; set; }

            public Shelf? Shelf { get; set; }
        }

        public sealed record Shelf(string Name, int Row);

        public sealed partial class Products([IncludeInKey] string shop)
        {
            [Memoize]
            public partial Task<string> GetNameAsync(int id, CancellationToken cancellationToken = default);

            private Task<string> GetNameCoreAsync(int id, CancellationToken cancellationToken) => Task.FromResult(shop + id);
        }

        public static partial class Prices
        {
            [Memoize]
            public static partial decimal Total(List<int> ids);

            private static decimal TotalCore(List<int> ids) => ids.Count;
        }
        """;

    [Fact]
    public void ResultOfTheInstance() => Match(
        """
        namespace Shop;

        public sealed partial class Products
        {
            [Invalidates(nameof(GetNameAsync))]
            public partial Task RenameAsync(int id, string name);

            private Task RenameCoreAsync(int id, string name) => Task.CompletedTask;
        }
        """);

    [Fact]
    public void ResultOfAnotherType() => Match(
        """
        namespace Shop;

        public static partial class Desk
        {
            [Invalidates(typeof(Products), nameof(Products.GetNameAsync))]
            [Invalidates(typeof(Prices), nameof(Prices.Total))]
            public static partial bool Rename(this Products? products, in int id, List<int>? ids = null);

            private static bool RenameCore(Products? products, in int id, List<int>? ids) => true;
        }
        """);

    [Fact]
    public void KeyOfWhatMayChange() => Match(
        """
        namespace Shop;

        public static partial class Prices
        {
            [Invalidates(nameof(Total))]
            internal static unsafe partial void Change(List<int> ids, int* places, params ReadOnlySpan<int> more);

            private static unsafe void ChangeCore(List<int> ids, int* places, params ReadOnlySpan<int> more) { }
        }
        """);

    [Fact]
    public void Tags() => Match(
        """
        namespace Shop;

        public static partial class Shelves
        {
            [Invalidates(Tag = "product:{product.Id}")]
            [Invalidates(Tag = "{product.Shelf.Name}")]
            [Invalidates(Tag = "shelf:{product.Id}/{return.Name}")]
            public static partial ValueTask<Shelf?> MoveAsync(Product product, int row);

            private static ValueTask<Shelf?> MoveCoreAsync(Product product, int row) => new(product.Shelf);

            [Invalidates(Tag = "{return}")]
            public static partial string Clear();

            private static string ClearCore() => "";
        }
        """);

    [Fact]
    public void TaskThatCannotBeAwaited() => Match(
        """
        namespace Shop;

        public sealed unsafe partial class Products
        {
            [Invalidates(nameof(GetNameAsync))]
            public partial ValueTask<bool> RenameAsync(int id, ReadOnlySpan<char> name, out int old);

            private ValueTask<bool> RenameAsyncCore(int id, ReadOnlySpan<char> name, out int old)
            {
                old = name.Length;
                return new(true);
            }
        }
        """);

    private static void Match(string source, [CallerMemberName] string test = "", [CallerFilePath] string file = "") =>
        Memoized.MatchFile(source, Products, test, file);
}
