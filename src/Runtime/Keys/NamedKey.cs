using Memo.CompilerServices;

namespace Memo.Keys;

/// <summary>The key of a value that the user named.</summary>
internal readonly struct NamedKey : IMemoKey<NamedKey>
{
    private NamedKey(string name) => Name = name;

    public string Name { get; }

    public bool IsKeyable => true;

    /// <summary>Checks a name.</summary>
    /// <exception cref="ArgumentException">The name is empty, or could be the key of a memoized method.</exception>
    public static NamedKey Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.StartsWith(CacheKey.Prefix, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The name '{name}' begins with '{CacheKey.Prefix}', which is reserved for the results of memoized methods; choose another name.", nameof(name));
        }

        return new NamedKey(name);
    }

    public NamedKey ToOwned() => this;

    public bool Equals(NamedKey other) => Name == other.Name;

    public override bool Equals(object? obj) => obj is NamedKey other && Equals(other);

    public override int GetHashCode() => KeyHash.ToHashCode(KeyHash.Add(KeyHash.Start, Name));

    public static void Measure(in NamedKey key, ref SizeMeter meter) => meter.AddString(key.Name);

    public void Encode(ref CanonicalWriter writer) => writer.Write(Name);
}
