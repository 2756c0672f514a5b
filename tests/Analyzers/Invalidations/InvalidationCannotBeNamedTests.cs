namespace Memo.Analyzers.Tests.Invalidations;

public class InvalidationCannotBeNamedTests
{
    [Theory]
    [InlineData("long id", "int id", "its parameter 'id' is 'long' instead of 'int'")]
    [InlineData("string name", "int id", "it has no parameter 'id', which is part of the key")]
    [InlineData("out int id", "int id", "its parameter 'id' is 'out' and has no value before the body has run")]
    public async Task KeyThatCannotBeSupplied_IsReported(string parameters, string wanted, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize] public static partial string Name(int id, [ExcludeFromKey] object log);

            private static string NameCore(int id, object log) => "";

            [Invalidates({|MEMO050:nameof(Name)|})] public static partial void Rename({{parameters}});

            private static void RenameCore({{parameters}}) => throw new NotSupportedException();
        }
        """,
        $"The method 'Rename' cannot forget the result of 'Name' because {reason}; give it a parameter '{wanted}'");

    [Theory]
    [InlineData("string? name, in int id, bool more")]
    [InlineData("ref int id, string name")]
    public async Task KeyThatIsSupplied_IsFine(string parameters) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize] public static partial string Find(int id, string name, [ExcludeFromKey] object log, CancellationToken token);

            private static string FindCore(int id, string name, object log, CancellationToken token) => "";

            [Invalidates(nameof(Find))] public static partial bool Rename({{parameters}});

            private static bool RenameCore({{parameters}}) => true;
        }
        """);

    [Fact]
    public async Task OneOfSeveralOverloads_IsEnough() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            [Memoize] public static partial string Name(string code);

            private static string NameCore(int id) => "";

            private static string NameCore(string code) => code;

            [Invalidates(nameof(Name))] public static partial void Rename(string code);

            private static void RenameCore(string code) { }
        }
        """);

    [Theory]
    [InlineData("static ", "", "no parameter")]
    [InlineData("static ", "Products one, Products other, ", "several parameters")]
    public async Task InstanceThatCannotBeSupplied_IsReported(string modifier, string parameters, string count) => await Rules.RequireAsync(
        $$"""
        sealed partial class Products([IncludeInKey] string shop)
        {
            [Memoize] public partial string Name(int id);

            private string NameCore(int id) => shop;

            [Invalidates({|MEMO050:nameof(Name)|})] public {{modifier}}partial void Rename({{parameters}}int id);

            private {{modifier}}void RenameCore({{parameters}}int id) { }
        }
        """,
        $"The method 'Rename' cannot forget the result of 'Name' because it has {count} of type 'Products', the instance of which is part of the key; give it a parameter 'Products instance'");

    [Fact]
    public async Task InstanceThatIsSupplied_IsFine() => await Rules.RequireAsync(
        """
        sealed partial class Products([IncludeInKey] string shop)
        {
            [Memoize] internal partial string Name(int id);

            private string NameCore(int id) => shop;

            [Invalidates(nameof(Name))] public partial void Rename(int id);

            private void RenameCore(int id) { }
        }

        static partial class Shop
        {
            [Invalidates(typeof(Products), nameof(Products.Name))] public static partial void Rename(Products? products, int id);

            private static void RenameCore(Products? products, int id) { }

            [Invalidates(typeof(Products), nameof(Products.Name))] public static partial void Swap(Products instance, Products other, int id);

            private static void SwapCore(Products instance, Products other, int id) { }
        }
        """);

    [Theory]
    [InlineData("nameof(Missing)", "Missing", "'Products' has no such method")]
    [InlineData("nameof(Plain)", "Plain", "it is not memoized")]
    [InlineData("\"\"", "", "'Products' has no such method")]
    [InlineData("null!", "", "'Products' has no such method")]
    [InlineData("typeof(int[]), \"Name\"", "Name", "the type named with it has no methods")]
    [InlineData("typeof(Box<>), \"Name\"", "Name", "the type arguments of 'Box<>' are not stated")]
    [InlineData("typeof(Secret), \"Name\"", "Name", "'Products' has no access to it")]
    [InlineData("nameof(Many)", "Many", "'Rename' has no type parameter 'T' with its constraints")]
    public async Task MethodThatIsNoneToForget_IsReported(string arguments, string name, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            public static string Missing => "";

            public static string Plain(int id) => "";

            [Memoize] public static partial string Many<T>(int id);

            private static string ManyCore<T>(int id) => "";

            [Invalidates({{Marked(arguments)}})] public static partial void Rename(int id);

            private static void RenameCore(int id) { }
        }

        static partial class Secret
        {
            [Memoize] private static partial string Name(int id);

            private static string NameCore(int id) => "";
        }

        partial class Box<T>
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";
        }
        """.Replace("public static string Missing => \"\";", name == "Missing" ? "public static string Missing => \"\";" : "", StringComparison.Ordinal),
        $"The method 'Rename' cannot forget results of '{name}' because {reason}; name a memoized method or let the body call the handle");

    [Theory]
    [InlineData("{|MEMO050:Invalidates|}", "it names neither a method nor a tag")]
    [InlineData("Invalidates(nameof(Name), Tag = {|MEMO050:\"names\"|})", "it names both a method and a tag")]
    public async Task AttributeThatNamesNotOneThing_IsReported(string attribute, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [{{attribute}}] public static partial void Rename(int id);

            private static void RenameCore(int id) { }
        }
        """,
        $"The method 'Rename' cannot tell what to forget because {reason}; name one of them in each attribute");

    [Theory]
    [InlineData("IAsyncEnumerable<int>", "", "'IAsyncEnumerable<int>' may do its work when it is read; return a collection")]
    [InlineData("IEnumerable<int>", "", "'IEnumerable<int>' may do its work when it is read; return a collection")]
    [InlineData("Task<IEnumerator<int>>", "", "'IEnumerator<int>' may do its work when it is read; return a collection")]
    [InlineData("Task<Task>", "", "'Task' may not be complete; return a Task or ValueTask")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredTaskAwaitable", "", "'ConfiguredTaskAwaitable' may not be complete; return a Task or ValueTask")]
    [InlineData("Task?", "", "'Task?' may be no task at all; return one that is never null")]
    [InlineData("void", "async ", "'RenameCore' is 'async void' and tells nobody when it has ended; return a Task")]
    public async Task MethodThatDoesNotTellItsEnd_IsReported(string returned, string modifier, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Invalidates(nameof(Name))] public static partial {|MEMO050:{{returned}}|} Rename(int id);

            private static {{modifier}}{{returned}} RenameCore(int id) {{(returned == "void" ? "{ await Task.Yield(); }" : "=> default!;")}}
        }
        """,
        $"The method 'Rename' cannot tell when to forget because {reason}");

    [Fact]
    public async Task MethodThatReturnsAReference_IsReported() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            private static int _last;

            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Invalidates(nameof(Name))] public static partial {|MEMO050:ref int|} Rename(int id);

            private static ref int RenameCore(int id) => ref _last;
        }
        """,
        "The method 'Rename' cannot tell when to forget because its caller may write to what it returns by reference; return the value");

    [Fact]
    public async Task UnsafeMethodThatReturnsATask_IsReported() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Invalidates(nameof(Name))] public static unsafe partial {|MEMO050:Task|} Rename(int id);

            private static Task RenameCore(int id) => Task.CompletedTask;
        }
        """,
        "The method 'Rename' cannot tell when to forget because C# does not await in unsafe code; remove 'unsafe' and pointers from its declaration");

    [Fact]
    public async Task MemoizedMethod_IsReported() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Memoize, Invalidates({|MEMO050:nameof(Name)|})] public static partial string Rename(int id);

            private static string RenameCore(int id) => "";
        }
        """,
        "The method 'Rename' cannot forget results because it is memoized and does not run on each call; remove [Memoize] or [Invalidates]");

    [Fact]
    public async Task SpanThatATaskOutlives_IsReportedWhereTheHandleMakesTheKey() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize] public static partial string Name(ReadOnlySpan<char> code);

            private static string NameCore(ReadOnlySpan<char> code) => "";

            [Invalidates(nameof(Name))] public static partial Task Rename(ReadOnlySpan<char> code);

            private static Task RenameCore(ReadOnlySpan<char> code) => Task.CompletedTask;
        }

        static partial class Shop
        {
            [Invalidates(typeof(Products), {|MEMO050:nameof(Products.Name)|})] public static partial Task Rename(ReadOnlySpan<char> code);

            private static Task RenameCore(ReadOnlySpan<char> code) => Task.CompletedTask;
        }
        """,
        "The method 'Rename' cannot forget results of 'Name' because 'code', which is part of its key, is gone when 'Rename' has returned its task; name a memoized method or let the body call the handle");

    [Theory]
    [InlineData("product:{ids}", "there is no parameter 'ids'; write one of {id}, {names}, {return}")]
    [InlineData("product:{names}", "'List<string>' has no text that tells one value from another; write one of {names.Capacity}, {names.Count}")]
    [InlineData("product:{log}", "the parameter 'log' has no text before the body has run; write one of {id}, {names}, {return}")]
    [InlineData("product:{id", "a '{' has no '}' behind it; write '{{' for a brace")]
    public async Task TagThatCannotBeTold_IsReported(string template, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Invalidates(Tag = {|MEMO041:"{{template}}"|})] public static partial bool Rename(int id, List<string> names, out string log);

            private static bool RenameCore(int id, List<string> names, out string log) => throw new NotSupportedException();
        }
        """,
        $"The tag '{template}' of 'Rename' cannot be told because {reason}");

    [Fact]
    public async Task MemoizedMethodThatIsRefused_IsReportedAtItsOwnPlaceOnly() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize(Expiration = {|MEMO040:"soon"|})] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Invalidates(nameof(Name))] public static partial void Rename(int id);

            private static void RenameCore(int id) { }
        }
        """,
        "The expiration of 'Name' cannot be 'soon' because this is no duration; write \"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"");

    private static string Marked(string arguments)
    {
        var last = arguments.LastIndexOf(", ", StringComparison.Ordinal) is var comma and >= 0 ? comma + 2 : 0;
        return $"{arguments[..last]}{{|MEMO050:{arguments[last..]}|}}";
    }
}
