namespace Memo.Analyzers.Tests.Options;

public class StorageIsMalformedTests
{
    [Theory]
    [InlineData("", "a name is missing", "write a name, or several with commas between them")]
    [InlineData("  ", "a name is missing", "write a name, or several with commas between them")]
    [InlineData("memory,", "a name is missing", "write a name, or several with commas between them")]
    [InlineData("memory,,disk", "a name is missing", "write a name, or several with commas between them")]
    [InlineData("memory;disk", "'memory;disk' is no name", "write letters, digits, '-', '_' and '.' only")]
    [InlineData("memory disk", "'memory disk' is no name", "write letters, digits, '-', '_' and '.' only")]
    [InlineData("größe", "'größe' is no name", "write letters, digits, '-', '_' and '.' only")]
    [InlineData("memory,mine,Memory", "'memory' is there twice", "write each name once")]
    [InlineData("memory,off", "'off' stores nothing, and the others would", "write 'off' alone or leave it out")]
    [InlineData("disk,memory", "'memory' is faster than 'disk' before it", "write the fastest first")]
    [InlineData("memory,redis,disk", "'disk' is faster than 'redis' before it", "write the fastest first")]
    [InlineData("redis,mine,memory-size", "'memory-size' is faster than 'redis' before it", "write the fastest first")]
    [InlineData("memory,disk,memcached", "'memcached' cannot tell 'disk' what was invalidated", "leave one of them out")]
    public async Task Storage_IsReported(string storage, string reason, string remedy) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Storage = {|MEMO044:"{{storage}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The storage of 'Price' cannot be '{storage}' because {reason}; {remedy}");

    [Theory]
    [InlineData("memory")]
    [InlineData("off")]
    [InlineData("mine")]
    [InlineData("My-own_storage.2")]
    [InlineData("memory, disk , redis")]
    [InlineData("memory-size,memcached")]
    [InlineData("mine,memory,other,disk")]
    public async Task ListOfNames_IsFine(string storage) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Storage = "{{storage}}")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """);
}
