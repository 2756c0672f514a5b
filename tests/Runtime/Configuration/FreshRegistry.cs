using System.Collections.Concurrent;
using System.Reflection;
using Memo.Configuration;

namespace Memo.Tests.Configuration;

/// <summary>Takes back what a test has registered under a name that other tests need unknown.</summary>
internal static class FreshRegistry
{
    private static readonly FieldInfo Registered = typeof(StorageRegistry).GetField("Registered", BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Forget(string name) =>
        Assert.True(((ConcurrentDictionary<string, Func<CacheStorage>>)Registered.GetValue(null)!).TryRemove(name, out _));
}
