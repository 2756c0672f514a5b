using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>What one handle of several overloads does for all of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MethodGroup
{
    /// <summary>The sum of the overloads' figures.</summary>
    /// <param name="methods">The overloads.</param>
    public static MethodStatistics Statistics(params ReadOnlySpan<MemoizedMethod> methods)
    {
        var parts = new MethodStatistics[methods.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = methods[i].Statistics;
        }

        return MethodStatistics.Sum(parts);
    }

    /// <summary>Forgets all results of all overloads.</summary>
    /// <param name="methods">The overloads.</param>
    public static Invalidation Clear(params ReadOnlySpan<MemoizedMethod> methods)
    {
        var farthest = Invalidation.Delivered;
        foreach (var method in methods)
        {
            farthest = Later(farthest, method.Clear());
        }

        return farthest;
    }

    /// <inheritdoc cref="Clear"/>
    public static async ValueTask<Invalidation> ClearAsync(params MemoizedMethod[] methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        var farthest = Invalidation.Delivered;
        foreach (var method in methods)
        {
            farthest = Later(farthest, await method.ClearAsync().ConfigureAwait(false));
        }

        return farthest;
    }

    private static Invalidation Later(Invalidation left, Invalidation right) =>
        left == Invalidation.Pending ? left : right;
}
