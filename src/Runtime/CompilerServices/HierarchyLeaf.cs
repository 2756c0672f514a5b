using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>One type that a value of a closed hierarchy can have.</summary>
/// <typeparam name="T">The base class or interface.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HierarchyLeaf<T>
    where T : class
{
    private protected HierarchyLeaf(string discriminator) => Discriminator = discriminator;

    /// <summary>What stands for the type in the encoding.</summary>
    internal string Discriminator { get; }

    internal abstract bool Accepts(T value);

    internal abstract void Write(ref CanonicalWriter writer, T value);

    internal abstract T? Read(ref CanonicalReader reader);

    internal abstract T Copy(T value, ref CopyContext context);

    internal abstract void Measure(T value, ref SizeMeter meter);
}
