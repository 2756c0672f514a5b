namespace Memo.Analyzers.Tests.Invalidations;

/// <summary>The rules about declarations hold for methods with <c>[Invalidates]</c> as well, in words about them.</summary>
public class InvalidatingDeclarationTests
{
    [Theory]
    [InlineData("", "The method 'Rename' has nothing to run because its type has no method 'RenameCore'; add 'private static void RenameCore(int id)'")]
    [InlineData("private static void RenameCore(long id) { }", "The method 'RenameCore' cannot be the body of 'Rename' because its parameter 'id' is 'long' instead of 'int'; make it match")]
    public async Task BodyThatIsNone_IsReported(string body, string message) => await Rules.RequireAsync(
        $$"""
        static partial class Products
        {
            [Memoize] public static partial string Name(int id);

            private static string NameCore(int id) => "";

            [Invalidates(nameof(Name))] public static partial void {|MEMO001:Rename|}(int id);

            {{body}}
        }
        """,
        message);

    [Fact]
    public async Task TypeThatIsNotPartial_IsReported() => await Rules.RequireAsync(
        """
        static class {|MEMO002:Products|}
        {
            [Invalidates(Tag = "all")] public static partial void Rename(int id);

            private static void RenameCore(int id) { }
        }
        """,
        "The type 'Products' cannot take up the generated part of 'Rename' because it is not partial; declare it 'partial'");

    [Theory]
    [InlineData("public static void {|MEMO003:Rename|}(int id) { }", "it is not partial; declare it 'partial' without a block and move its block to a method with 'Core' behind its name")]
    [InlineData("public static partial void {|MEMO003:Rename|}(int id); public static partial void Rename(int id) { }", "its partial implementation is already written; rename that to 'RenameCore' and remove its 'partial'")]
    [InlineData("public abstract void {|MEMO003:Rename|}(int id);", "C# cannot split an abstract method; put [Invalidates] on a method that implements it")]
    public async Task MethodThatCannotBeSplit_IsReported(string declaration, string reason) => await Rules.RequireAsync(
        $$"""
        abstract partial class Products
        {
            [Invalidates(Tag = "all")] {{declaration}}
        }
        """,
        $"The method 'Rename' cannot forget results because {reason}");

    [Fact]
    public async Task LocalFunction_IsReported() => await Rules.RequireAsync(
        """
        static class Products
        {
            public static void Run()
            {
                Rename(1);

                [Invalidates(Tag = "all")] void {|MEMO003:Rename|}(int id) { }
            }
        }
        """,
        "The local function 'Rename' cannot forget results because C# cannot split it; make it a partial method of the type");
}
