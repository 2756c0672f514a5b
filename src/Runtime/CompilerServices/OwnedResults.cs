using System.ComponentModel;
using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.CompilerServices;

/// <summary>
/// A memoized method whose results live and die with the instance it is called on: for each instance a method with a small
/// memory of its own, which never keeps the instance alive, not even by results that refer to it.
/// </summary>
/// <remarks>Statistics are those of all instances together. All members are thread-safe.</remarks>
/// <typeparam name="TMethod">The method of one instance.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OwnedResults<TMethod> : MemoizedMethod
    where TMethod : MemoizedMethod
{
    // Holders, since the trimmer wants the table's values to have a constructor without parameters that a method need not have.
    private readonly ConditionalWeakTable<object, Holder> _methods = [];
    private readonly ConditionalWeakTable<object, Holder>.CreateValueCallback _create;

    /// <summary>Creates the method.</summary>
    /// <param name="create">Creates the method of one instance.</param>
    /// <param name="descriptor">What the compiler knows of the method.</param>
    public OwnedResults(Func<MethodDescriptor, TMethod> create, MethodDescriptor descriptor)
        : base(descriptor)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Owner = this;
        _create = _ => new Holder { Method = create(descriptor) };
    }

    /// <summary>The method of one instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public TMethod Of(object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return (_methods.TryGetValue(instance, out var holder) ? holder : _methods.GetValue(instance, _create)).Method;
    }

    /// <inheritdoc/>
    /// <remarks>The results of all instances.</remarks>
    public override Invalidation Clear()
    {
        var farthest = Invalidation.Delivered;
        foreach (var (_, holder) in _methods)
        {
            if (holder.Method.Clear() == Invalidation.Pending)
            {
                farthest = Invalidation.Pending;
            }
        }

        return farthest;
    }

    internal override void ForgetTag(string tag)
    {
        foreach (var (_, holder) in _methods)
        {
            holder.Method.ForgetTag(tag);
        }
    }

    private sealed class Holder
    {
        public required TMethod Method { get; init; }
    }
}
