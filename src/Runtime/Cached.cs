using System.Diagnostics.CodeAnalysis;

namespace Memo;

/// <summary>What an asynchronous look into a cache found: a value, which may be null, or nothing.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Cached<T> : IEquatable<Cached<T>>
{
    private readonly T _value;

    internal Cached(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether a value was found.</summary>
    public bool HasValue { get; }

    /// <summary>The value found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was found.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException("The cache held no value for this key; look at HasValue before Value, or use TryGet.");

    /// <summary>Whether two looks found the same.</summary>
    /// <param name="left">One look.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Cached<T> left, Cached<T> right) => left.Equals(right);

    /// <summary>Whether two looks found different things.</summary>
    /// <param name="left">One look.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Cached<T> left, Cached<T> right) => !left.Equals(right);

    /// <summary>The value in <paramref name="value"/> and whether there is one.</summary>
    /// <param name="value">The value found, or the type's default.</param>
    /// <returns>Whether a value was found.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <inheritdoc/>
    public bool Equals(Cached<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cached<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, _value);

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"{_value}" : "(not cached)";
}
