using Memo.Generator.Tests.Signatures;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>Wherever C# allows a partial method, it can invalidate, without a warning.</summary>
public class InvalidatingSignatureTests
{
    public static TheoryData<string> ContainingTypes => DeclarationTests.ContainingTypes;

    [Theory]
    [MemberData(nameof(ContainingTypes))]
    public void ContainingType_HoldsTheMethod(string declaration)
    {
        const string methods =
            """
            [Memoize] public static partial int F(int a, string b); public static int FCore(int a, string b) => a + b.Length;
            [Invalidates(nameof(F))] public static partial string Change(int a, string b); private static string ChangeCore(int a, string b) => b;
            [Invalidates(nameof(F)), Invalidates(Tag = "{a}{return}")]
            public static partial global::System.Threading.Tasks.ValueTask<int> ChangeAsync(int a, string b, out int c);
            private static global::System.Threading.Tasks.ValueTask<int> ChangeCoreAsync(int a, string b, out int c) => new(c = a);
            [Invalidates(nameof(F))] public static partial global::System.Threading.Tasks.Task HAsync(int a, string b);
            private static global::System.Threading.Tasks.Task HAsyncCore(int a, string b) => global::System.Threading.Tasks.Task.FromResult(a);
            """;
        const string call = "public static bool IsSame() => Change(1, \"x\") == \"x\" && ChangeAsync(1, \"x\", out _).Result == 1 && HAsync(1, \"x\").IsCompletedSuccessfully;";
        var source = declaration.Replace("METHOD", methods, StringComparison.Ordinal).Replace("CALL", call, StringComparison.Ordinal);
        using var loaded = Memoized.Run(source).RequireClean().Load();

        var type = loaded.Assembly.GetTypes().Single(type => type.GetMethod("IsSame") is not null);
        Assert.Equal(true, type.GetMethod("IsSame")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("public partial void G(int id);", "private void GCore(int id) { }")]
    [InlineData("partial void G(int id);", "private void GCore(int id) { }")]
    [InlineData("protected internal virtual partial Task G(int id);", "protected virtual Task GCore(int id) => Task.CompletedTask;")]
    [InlineData("public override sealed partial string ToString();", "private string ToStringCore() => \"\";")]
    [InlineData("public new unsafe partial Type GetType();", "private Type GetTypeCore() => typeof(A);")]
    [InlineData("public partial (int First, dynamic? Second) G(dynamic? more, int id = 3, params string?[]? names);", "private (int First, dynamic? Second) GCore(dynamic? more, int id, string?[]? names) => (id, more);")]
    [InlineData("public partial Span<int> G(scoped ReadOnlySpan<char> text, int id, Span<int> span);", "private Span<int> GCore(scoped ReadOnlySpan<char> text, int id, Span<int> span) => span;")]
    [InlineData("public partial Task<T?> GAsync<T>(int id, ref readonly T item) where T : class?, IComparable<T>;", "private Task<T?> GCoreAsync<T>(int id, ref readonly T item) where T : class?, IComparable<T> => Task.FromResult<T?>(item);")]
    [InlineData("public partial Task GAsync(int id, int key, int tag, int running, int exception, int result, int ForgetWhenEnded, int givenId, in int more);", "private Task GCoreAsync(int id, int key, int tag, int running, int exception, int result, int ForgetWhenEnded, int givenId, in int more) => Task.CompletedTask;")]
    [InlineData("[Obsolete] public partial int G(ref int id, int GCore, object givenId);", "private int GCore(ref int id, int x, object y) => id;")]
    [InlineData("[return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(@class))] public partial string? G(int id, string? @class);", "[return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(@class))] private string? GCore(int id, string? @class) => @class;")]
    [InlineData("internal partial void G<T>(int id, T item) where T : allows ref struct;", "private void GCore<T>(int id, T item) where T : allows ref struct { }")]
    public void Signature_IsKept(string declaration, string body)
    {
        Memoized.Run(
            $$"""
            public abstract class Base { }

            public partial class A : Base
            {
                [Memoize(Handle = "Ids")] public static partial int F(int id);

                [Memoize(Handle = "Ids")] public static partial int F();

                private static int FCore(int id) => id;

                private static int FCore() => 0;

                [Invalidates(nameof(F))] {{declaration}}

                {{body}}
            }
            """).RequireClean();
    }

    [Theory]
    [InlineData("public static partial Item G(Item item);", "private static Item GCore(Item item) => item;")]
    [InlineData("public static partial Item G(ref Item item);", "private static Item GCore(ref Item item) => item;")]
    [InlineData("public static partial T G<T>(T item) where T : Item;", "private static T GCore<T>(T item) where T : Item => item;")]
    [InlineData("public static partial Task<Item> GAsync(Item item);", "private static Task<Item> GCoreAsync(Item item) => Task.FromResult(item);")]
    [InlineData("public static partial ValueTask<Item> GAsync(in Item item);", "private static ValueTask<Item> GCoreAsync(in Item item) => new(item);")]
    public void TagOfWhatIsNeverNull_IsNoWarning(string declaration, string body)
    {
        Memoized.Run(
            $$"""
            public sealed record Owner(string Name);

            public record Item(string Id, Owner Owner);

            public static partial class A
            {
                [Memoize(Tags = ["item:{item.Id}", "{item.Owner.Name}{return.Owner.Name}"])] public static partial Item F(Item item);

                private static Item FCore(Item item) => item;

                [Invalidates(Tag = "item:{item.Id}"), Invalidates(Tag = "item:{return.Id}"), Invalidates(Tag = "{item.Owner.Name}{return.Owner.Name}")]
                {{declaration}}

                {{body}}
            }
            """).RequireClean();
    }

    [Fact]
    public void RefStruct_HoldsTheMethod() => Memoized.Run(
        """
        public static partial class A
        {
            [Memoize] public static partial int F(int id);

            private static int FCore(int id) => id;

            public ref partial struct B(Span<int> items)
            {
                private readonly Span<int> _items = items;

                [Invalidates(typeof(A), nameof(F))] public partial int G(scoped ref int id);

                private int GCore(scoped ref int id) => _items[0] + id;

                [Invalidates(typeof(A), nameof(F))] public partial Task GAsync(int id);

                private Task GCoreAsync(int id) => Task.FromResult(_items[0]);
            }
        }
        """).RequireClean();

    [Fact]
    public void Interface_HoldsTheMethod() => Memoized.Run(
        """
        public partial interface IShop
        {
            [Memoize(Instance = InstanceHandling.Shared)] public partial int F(int id);

            private int FCore(int id) => id;

            [Invalidates(nameof(F))] public partial Task GAsync(int id);

            private Task GCoreAsync(int id) => Task.CompletedTask;
        }

        public partial struct Shop : IShop
        {
            [Invalidates(typeof(IShop), nameof(IShop.F))] public partial Task HAsync(int id);

            private Task HCoreAsync(int id) => Task.CompletedTask;
        }
        """).RequireClean();
}
