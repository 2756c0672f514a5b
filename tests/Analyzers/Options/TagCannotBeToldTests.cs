namespace Memo.Analyzers.Tests.Options;

public class TagCannotBeToldTests
{
    [Theory]
    [InlineData("", "it is blank", "write a text")]
    [InlineData("product:{id", "a '{' has no '}' behind it", "write '{{' for a brace")]
    [InlineData("product:id}", "a '}' has no '{' before it", "write '}}' for a brace")]
    [InlineData("product:{ix}", "there is no parameter 'ix'", "write one of {id}, {options}, {return}")]
    [InlineData("product:{token}", "the parameter 'token' is not part of the key", "write one of {id}, {options}, {return}")]
    [InlineData("product:{options}", "'Options' has no text that tells one value from another", "write one of {options.Kind}, {options.Day}")]
    [InlineData("product:{options.Tags}", "'List<string>' has no text that tells one value from another", "write one of {options.Tags.Capacity}, {options.Tags.Count}")]
    [InlineData("product:{return}", "'Product' has no text that tells one value from another", "write one of {return.Id}, {return.Name}")]
    [InlineData("product:{return.Shelf}", "'Product' has no member 'Shelf'", "write one of {return.Id}, {return.Name}")]
    [InlineData("product:{return.Secret}", "'Products' has no access to 'Secret'", "write one of {return.Id}, {return.Name}")]
    public async Task Tag_IsReportedAtItsTemplate(string template, string reason, string remedy) => await Rules.RequireAsync(
        $$"""
        public sealed record Product(int Id, string? Name) { private int Secret => Id; }

        public sealed record Options(DayOfWeek Kind, DateOnly? Day, List<string> Tags);

        static partial class Products
        {
            [Memoize(Tags = ["all", {|MEMO041:"{{template}}"|}, "{id}"])]
            public static partial Task<Product?> Find(int id, Options options, CancellationToken token);

            private static Task<Product?> FindCore(int id, Options options, CancellationToken token) => Task.FromResult<Product?>(null);
        }
        """,
        $"The tag '{template}' of 'Find' cannot be told because {reason}; {remedy}");

    [Theory]
    [InlineData("new[] { \"{id}\", {|MEMO041:\"{x}\"|} }")]
    [InlineData("new string[] { \"{id}\", {|MEMO041:\"{x}\"|} }")]
    [InlineData("[\"{id}\", {|MEMO041:null!|}]")]
    public async Task Tag_IsFoundInEachKindOfArray(string array) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize(Tags = {{array}})]
            public static partial int Find(int id);

            private static int FindCore(int id) => id;
        }
        """);

    [Fact]
    public async Task EachTag_IsReportedForItself() => await Rules.RequireAsync(
        """
        static partial class Products
        {
            [Memoize(Tags = [{|MEMO041:"{x}"|}, "{id}", {|MEMO041:"{y}"|}])]
            public static partial int Find(int id);

            private static int FindCore(int id) => id;
        }
        """);

    [Fact]
    public async Task TextKeyAndResult_AreFine() => await Rules.RequireAsync(
        """
        public sealed record Product(int Id, Shelf? Shelf);

        public readonly record struct Shelf(string Name, Guid Number);

        sealed partial class Products([ExcludeFromKey] TextReader reader)
        {
            [Memoize(Tags = ["all", "{{braces}}", "product:{id}", "{options.Item2}/{options.first}", "shelf:{return.Shelf.Name}{return.Shelf.Number}"])]
            public partial ValueTask<Product?> Find(int? id, (DayOfWeek? first, Uri) options, CancellationToken token);

            private ValueTask<Product?> FindCore(int? id, (DayOfWeek? first, Uri) options, CancellationToken token) => new(reader.Peek() == 0 ? null : new Product(1, null));
        }
        """);
}
