using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>
/// The arguments of one call, as the key of its result. Implemented by generated structs only.
/// </summary>
/// <remarks>
/// Two keys are equal if no method could tell their arguments apart: equality of representation, which is finer than
/// <see cref="object.Equals(object)"/> (<c>0.0</c> and <c>-0.0</c> differ, <c>1.0m</c> and <c>1.00m</c> differ).
/// </remarks>
/// <typeparam name="TKey">The implementing struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMemoKey<TKey> : IEquatable<TKey>
    where TKey : struct
{
    /// <summary>Whether the arguments, as they are at run time, can be a key at all; if not, the call is computed uncached.</summary>
    bool IsKeyable { get; }

    /// <summary>The same key, in memory that nobody else uses; a key as it is made may lie in a buffer that the next one overwrites.</summary>
    TKey ToOwned();

    /// <summary>Writes the canonical encoding: equal keys write equal bytes, unequal keys unequal bytes.</summary>
    /// <param name="writer">Where to write.</param>
    void Encode(ref CanonicalWriter writer);

    /// <summary>Adds the bytes that a key takes on the heap, beside the place that holds it; by default none.</summary>
    /// <param name="key">The key, in memory of its own.</param>
    /// <param name="meter">Where to add them.</param>
    static virtual void Measure(in TKey key, ref SizeMeter meter)
    {
    }
}
