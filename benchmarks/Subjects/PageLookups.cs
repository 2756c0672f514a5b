using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Memo.Benchmarks.Subjects;

internal readonly struct MemoPage : ILookup<int>
{
    public long Get(in int key) => Memoized.Page(key)[0];
}

internal readonly struct MemoPageTask : ITaskLookup<int>
{
    public Task<long> GetAsync(in int key) => FirstAsync(Memoized.PageAsync(key));

    private static async Task<long> FirstAsync(Task<byte[]> page) => (await page)[0];
}

/// <summary>What the storage behind <see cref="MemoPage"/> does: a look-up by text, and a copy.</summary>
internal readonly struct CopiedPage(ConcurrentDictionary<string, byte[]> pages, string[] texts) : ILookup<int>
{
    public long Get(in int key) => pages[texts[key]].ToArray()[0];
}

/// <summary>A SHA-256 of about as much as there is of a key.</summary>
internal readonly struct HashedPage(byte[] text) : ILookup<int>
{
    public long Get(in int key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return hash[0];
    }
}
