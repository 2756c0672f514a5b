using System.Collections.Concurrent;
using System.Reflection;
using Memo.Configuration;

namespace Memo.Tests.Configuration;

/// <summary>Takes back what a test has registered under a name that other tests need unknown.</summary>
internal static class FreshRegistry
{
    private static readonly FieldInfo Registered = typeof(StorageRegistry).GetField("Registered", BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly FieldInfo OfMethods = typeof(MethodStorages).GetField("Storages", BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Forget(string name) =>
        Assert.True(((ConcurrentDictionary<string, Func<CacheStorage>>)Registered.GetValue(null)!).TryRemove(name, out _));

    /// <summary>Lets the storage of methods that name it be made anew, as in a process that begins.</summary>
    public static void ForgetOfMethods(string spec) =>
        Assert.True(((ConcurrentDictionary<string, Lazy<CacheStorage>>)OfMethods.GetValue(null)!).TryRemove(spec, out _));
}
