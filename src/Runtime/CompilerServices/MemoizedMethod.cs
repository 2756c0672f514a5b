using System.ComponentModel;
using Memo.Engine;

namespace Memo.CompilerServices;

/// <summary>A memoized method, without its types. All members are thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MemoizedMethod
{
    private protected MemoizedMethod(MethodDescriptor descriptor)
    {
        Descriptor = descriptor;
        Counters = descriptor.Owner?.Counters ?? KnownMethods.Add(new MethodCounters(descriptor.Name));
    }

    /// <summary>What happened to the method's calls so far.</summary>
    public MethodStatistics Statistics => Counters.Snapshot();

    private protected MethodDescriptor Descriptor { get; }

    internal MethodCounters Counters { get; }

    /// <summary>Forgets all results of the method; computations under way will not be stored.</summary>
    public abstract Invalidation Clear();

    /// <summary>Takes out results with a tag that instances own; what storages hold, they are asked for themselves.</summary>
    internal abstract void ForgetTag(string tag);

    /// <summary>Counts a call that computes without the cache because no key can be made of it.</summary>
    public void CountBypass()
    {
        Counters.CountBypass(BypassReason.Argument);
        Counters.CountComputation();
    }

    /// <inheritdoc cref="Clear"/>
    public virtual ValueTask<Invalidation> ClearAsync() => new(Clear());
}
