using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests;

public sealed class DiskStorageTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Constructed_OpensNothing()
    {
        using var storage = Open();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public void WhatOneStorageHasStored_AnotherReads()
    {
        using (var storage = Open())
        {
            storage.Set("a", "text");
            Assert.True(storage.Flush(Patience));
            Assert.Equal(1, storage.Count);
        }

        using var other = Open();
        Assert.True(other.TryGet<string>("a", out var value));
        Assert.Equal("text", value);
    }

    [Fact]
    public void Removed_IsGoneForAll()
    {
        using var storage = Open();
        using var other = Open();
        storage.Set("a", 1);
        storage.Set("b", 2);
        storage.Flush(Patience);
        Assert.True(other.TryGet<int>("a", out _));
        storage.Remove("a");
        Assert.False(storage.TryGet<int>("a", out _));
        storage.Clear();
        Assert.False(storage.TryGet<int>("b", out _));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public void LargeAndEmptyValues_ComeBackAsTheyWere()
    {
        using var storage = Open();
        var large = new byte[12_000_000];
        Random.Shared.NextBytes(large);
        storage.Set("large", large);
        storage.Set("empty", Array.Empty<byte>());
        storage.Set<string?>("null", null);
        Assert.True(storage.Flush(Patience));
        using var other = Open();
        Assert.True(other.TryGet<byte[]>("large", out var bytes));
        Assert.Equal(large, bytes);
        Assert.True(other.TryGet<byte[]>("empty", out bytes));
        Assert.Empty(bytes);
        Assert.True(other.TryGet<string?>("null", out var text));
        Assert.Null(text);
    }

    private DiskStorage Open(string maxSize = "200MB") => new(maxSize, _folder.Path);
}
