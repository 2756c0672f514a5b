using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of whatever a type parameter stands for: the registered one, looked for until it is found.</summary>
internal sealed class TypeParameterCodec<T> : Codec<T>
{
    public static readonly TypeParameterCodec<T> Instance = new();

    private Codec<T>? _found;

    public override bool IsImmutable => Found?.IsImmutable ?? false;

    public override int MinimumSize => Found?.MinimumSize ?? 0;

    internal override bool HasParts => Found?.HasParts ?? true;

    internal override bool IsFlat => Found?.IsFlat ?? false;

    internal override bool IsMemory => Found?.IsMemory ?? false;

    internal override bool IsAnyBits => Found?.IsAnyBits ?? false;

    private Codec<T>? Found => _found ??= CodecRegistry.Find<T>();

    public override void Write(ref CanonicalWriter writer, T value)
    {
        if (Found is { } codec)
        {
            codec.Write(ref writer, value);
        }
        else
        {
            writer.Refuse();
        }
    }

    public override T Read(ref CanonicalReader reader) =>
        Found is { } codec ? codec.Read(ref reader) : throw new InvalidDataException($"No codec of '{typeof(T)}' is registered.");

    public override T Copy(T value, ref CopyContext context)
    {
        if (Found is { } codec)
        {
            return codec.Copy(value, ref context);
        }

        context.Refuse();
        return value;
    }

    public override void Measure(T value, ref SizeMeter meter)
    {
        if (Found is { } codec)
        {
            codec.Measure(value, ref meter);
        }
        else if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            ObjectSize.Measure(value, ref meter);
        }
    }
}
