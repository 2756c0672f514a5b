using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>One type that a value of a closed hierarchy can have.</summary>
/// <typeparam name="T">The base class or interface.</typeparam>
/// <typeparam name="TLeaf">The type, exactly.</typeparam>
/// <param name="discriminator">What stands for the type in the encoding.</param>
/// <param name="codec">The codec of the type.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HierarchyLeaf<T, TLeaf>(string discriminator, Codec<TLeaf> codec) : HierarchyLeaf<T>(discriminator)
    where T : class
    where TLeaf : T
{
    internal override bool Accepts(T value) => value.GetType() == typeof(TLeaf);

    internal override void Write(ref CanonicalWriter writer, T value) => codec.Write(ref writer, (TLeaf)value);

    internal override T? Read(ref CanonicalReader reader) => codec.Read(ref reader);

    internal override T Copy(T value, ref CopyContext context) => codec.Copy((TLeaf)value, ref context);

    internal override void Measure(T value, ref SizeMeter meter) => codec.Measure((TLeaf)value, ref meter);
}
