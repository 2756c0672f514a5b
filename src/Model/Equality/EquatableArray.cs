using System;

namespace Memo.Model.Equality;

/// <summary>Builds an <see cref="EquatableArray{T}"/> from a collection expression.</summary>
public static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T>
        => new(items.ToArray());
}
