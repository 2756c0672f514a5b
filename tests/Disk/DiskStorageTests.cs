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

    [Fact]
    public void Entries_AreListedByMethod()
    {
        using var storage = Open();
        Assert.Empty(storage.ReadEntries());
        storage.Set("a", "text", TimeSpan.FromHours(1));
        var incompressible = new byte[2_000_000];
        Random.Shared.NextBytes(incompressible);
        storage.Set("b", incompressible);
        Assert.True(storage.Flush(Patience));
        var method = Assert.Single(storage.ReadMethods());
        Assert.Equal("", method.Name);
        Assert.Equal(2, method.Entries);
        var entries = storage.ReadEntries("").OrderBy(static entry => entry.Size).ToArray();
        Assert.Equal(method.Size, entries.Sum(static entry => entry.Size));
        Assert.InRange(entries[1].Size, 2_000_000, 2_001_000);
        Assert.Null(entries[1].Expires);
        Assert.InRange(entries[0].Expires!.Value - entries[0].Stored, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(65));
        Assert.EndsWith(":a", entries[0].Key, StringComparison.Ordinal);
        Assert.Empty(storage.ReadEntries("Another.Method"));
    }

    [Fact]
    public void ManyEntries_AreListedOnceEach()
    {
        using var storage = Open();
        for (var i = 0; i < 1000; i++)
        {
            storage.Set($"{i}", i);
        }

        Assert.True(storage.Flush(Patience));
        Assert.Equal(1000, storage.ReadEntries().Select(static entry => entry.Key).Distinct().Count());
        Assert.Equal(1000, Assert.Single(storage.ReadMethods()).Entries);
        Assert.Equal(1000, storage.Count);
        Assert.InRange(storage.Size!.Value, 1, 200_000_000);
    }

    [Fact]
    public void Disposed_ComputesOn()
    {
        var storage = Open();
        storage.Set("a", 1);
        storage.Dispose();
        Assert.False(storage.TryGet<int>("a", out _));
        Assert.Empty(storage.ReadEntries());
        Assert.Equal(0, storage.Count);
        storage.Dispose();
    }

    [Theory]
    [InlineData("MEMO_CACHE_DISK_MAX_SIZE", "lots")]
    [InlineData("MEMO_CACHE_DISK_MAX_SIZE", "10KB")]
    [InlineData("MEMO_CACHE_MAX_ENTRY_SIZE", "0")]
    [InlineData("MEMO_CACHE_DISK_TRUST_GROUP", "perhaps")]
    [InlineData("MEMO_CACHE_DISK_PATH", "   ")]
    public void SettingThatCannotBeUsed_IsNamed(string variable, string value)
    {
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            var refused = Assert.Throws<MemoConfigurationException>(static () => new DiskStorage());
            Assert.Contains($"{variable} is '{value}'", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Theory]
    [InlineData("MEMO_CACHE_DISK_PATH")]
    [InlineData("MEMO_CACHE_PATH")]
    public void FolderInTheEnvironment_IsUsed(string variable)
    {
        Environment.SetEnvironmentVariable(variable, _folder.Sub("named"));
        Environment.SetEnvironmentVariable("MEMO_CACHE_DISK_MAX_SIZE", "5MB");
        try
        {
            using var storage = new DiskStorage();
            Assert.Equal(5_000_000, storage.MaxSize);
            storage.Set("a", 1);
            Assert.True(storage.Flush(Patience));
            Assert.True(Directory.Exists(_folder.Sub("named")));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
            Environment.SetEnvironmentVariable("MEMO_CACHE_DISK_MAX_SIZE", null);
        }
    }

    private DiskStorage Open(string maxSize = "200MB") => new(maxSize, _folder.Path);
}
