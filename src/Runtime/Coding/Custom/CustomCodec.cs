using System.Diagnostics.CodeAnalysis;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of a type that has one of the user's: a presence byte where there can be null, the length, and the user's bytes.</summary>
internal sealed class CustomCodec<T>(ICacheCodec<T> codec) : Codec<T>
{
    public override bool IsImmutable => false;

    public override int MinimumSize => default(T) is null ? 1 : sizeof(int);

    public override void Write(ref CanonicalWriter writer, T value)
    {
        if (default(T) is null && !writer.WritePresence(value is not null))
        {
            return;
        }

        var bytes = ReusedBufferWriter.Rent();
        if (TryWrite(bytes, value))
        {
            writer.WriteCount(bytes.Written.Length);
            writer.WriteRaw(bytes.Written);
        }
        else
        {
            writer.Refuse();
        }

        bytes.Return();
    }

    public override T Read(ref CanonicalReader reader)
    {
        if (default(T) is null && !reader.ReadPresence())
        {
            return default!;
        }

        var bytes = reader.ReadRaw(reader.ReadCount(1));
        try
        {
            return codec.Read(bytes) ?? throw new InvalidDataException($"'{codec.GetType()}' has read null.");
        }
        catch (Exception exception) when (exception is not InvalidDataException)
        {
            throw new InvalidDataException($"'{codec.GetType()}' cannot read the bytes.", exception);
        }
    }

    public override T Copy(T value, ref CopyContext context)
    {
        if (value is null)
        {
            return value;
        }

        // A boxed value type is no object that anything else could refer to.
        var isShareable = !typeof(T).IsValueType;
        if (isShareable && context.TryGetCopy<object>(value, out var known))
        {
            return known is T copied ? copied : Refuse(value, ref context);
        }

        if (!context.TryEnter() || !TryRebuild(value, out var copy))
        {
            return Refuse(value, ref context);
        }

        context.Leave();
        if (isShareable)
        {
            context.Remember<object>(value, copy);
        }

        return copy;
    }

    public override void Measure(T value, ref SizeMeter meter)
    {
        if (value is null)
        {
            return;
        }

        var bytes = ReusedBufferWriter.Rent();
        if (TryWrite(bytes, value))
        {
            meter.AddObject(bytes.Written.Length);
        }
        else
        {
            meter.Add(ObjectSize.Guess);
        }

        bytes.Return();
    }

    private static T Refuse(T value, ref CopyContext context)
    {
        context.Refuse();
        return value;
    }

    private bool TryRebuild(T value, [NotNullWhen(true)] out T? copy)
    {
        var bytes = ReusedBufferWriter.Rent();
        try
        {
            codec.Write(bytes, value);
            copy = codec.Read(bytes.Written);
            return copy is not null;
        }
        catch (Exception)
        {
            copy = default;
            return false;
        }
        finally
        {
            bytes.Return();
        }
    }

    private bool TryWrite(ReusedBufferWriter bytes, T value)
    {
        try
        {
            codec.Write(bytes, value);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
