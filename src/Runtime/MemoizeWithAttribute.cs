namespace Memo;

/// <summary>
/// Names the codec that turns values into bytes and back: of a type, wherever it occurs in arguments and results, or of one parameter.
/// </summary>
/// <remarks>For types that bring their own serializer, and for those whose state cannot be reached from outside.</remarks>
/// <param name="codec">The codec: a class that implements <see cref="ICacheCodec{T}"/> of that type and has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Parameter, Inherited = false)]
public sealed class MemoizeWithAttribute(Type codec) : Attribute
{
    /// <summary>The codec.</summary>
    public Type Codec { get; } = codec;
}
