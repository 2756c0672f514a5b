using Memo.Tests.Support;
using static Memo.Tests.Storages.Size.SizedMethods;

namespace Memo.Tests.Storages.Size;

/// <summary>What a <see cref="MemorySizeStorage"/> says that it takes is within a fifth of what the heap shows.</summary>
public static class MemorySizeHeapTests
{
    private const int Entries = 20_000;

    private static readonly Dictionary<string, Action<CacheStorage, int>> Cases = new()
    {
        ["int to int"] = static (_, i) => Number(i),
        ["three arguments to long"] = static (_, i) => Composite(i, $"argument {i}", true),
        ["string to string"] = static (_, i) => Text($"name {i}"),
        ["short arrays"] = static (_, i) => SizedMethods.Bytes(i, i % 100),
        ["long arrays"] = static (_, i) => SizedMethods.Bytes(i, 2_000),
        ["tasks of records"] = static (_, i) => PartAsync(i),
        ["tasks that the framework keeps"] = static (_, i) => IsEvenAsync(i),
        ["scalars to lists, with times"] = static (_, i) => Parts(Guid.NewGuid(), new(i * 1_000_000_000_000), new Uri($"https://example.org/{i}")),
        ["sequence as argument"] = static (_, i) => Sum([i, i + 1, i + 2]),
        ["dictionaries"] = static (_, i) => Table(i),
        ["tags of their own"] = static (_, i) => Tagged(i),
        ["tags in common"] = static (_, i) => Grouped(i, i % 100),
        ["named numbers"] = static (storage, i) => storage.Set($"name {i}", i),
        ["named strings"] = static (storage, i) => storage.Set($"name {i}", $"value {i} of many"),
        ["named arrays"] = static (storage, i) => storage.Set($"name {i}", new DateTime[i % 50]),
        ["named arrays of strings"] = static (storage, i) => storage.Set($"name {i}", new[] { $"first {i}", $"second {i}" }),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Size_IsWithinAFifthOfTheHeap(string name)
    {
        using var storage = new MemorySizeStorage("10GB");
        using var scope = new StorageScope(storage);
        var fill = Cases[name];
        fill(storage, Entries);
        storage.Clear();
        Assert.Equal(0, storage.Size);

        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Entries; i++)
        {
            fill(storage, i);
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal(Entries, storage.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {storage.Size / Entries} B said, {taken / Entries} B taken");
        Assert.InRange(storage.Size!.Value, taken * 0.8, taken * 1.2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void WhatLeaves_TakesItsSizeAlong(string name)
    {
        using var storage = new MemorySizeStorage("100KB");
        using var scope = new StorageScope(storage);
        for (var i = 0; i < 2_000; i++)
        {
            Cases[name](storage, i);
            Assert.InRange(storage.Size!.Value, 1, 100_000);
        }

        storage.Clear();

        Assert.Equal((0, 0), (storage.Size, storage.Count));
    }
}
