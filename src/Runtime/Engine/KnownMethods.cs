using System.Runtime.CompilerServices;
using Memo.Diagnostics;

namespace Memo.Engine;

/// <summary>The counters of all methods of this process, and of the named values of its storages; none is kept alive by it.</summary>
internal static class KnownMethods
{
    private static readonly ConditionalWeakTable<MethodCounters, object?> Methods = [];

    /// <summary>Makes the counters part of what metrics tell.</summary>
    public static MethodCounters Add(MethodCounters counters)
    {
        Methods.Add(counters, null);
        MemoMeter.Publish();
        return counters;
    }

    /// <summary>What happened to each method so far; what goes by one name is one method.</summary>
    public static Dictionary<string, MethodStatistics> Snapshot() => MethodStatistics.ByName(Methods.Select(pair => pair.Key));
}
