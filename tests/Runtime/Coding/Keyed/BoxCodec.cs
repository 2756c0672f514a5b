using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>The codec of a class with one settable property, as one would be generated.</summary>
internal sealed class BoxCodec<T>(Func<T, int> get, Action<T, int> set) : Codec<T?>
    where T : class, new()
{
    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, T? value)
    {
        if (writer.TryEnterPresent(value is not null))
        {
            writer.Write(get(value!));
            writer.Leave();
        }
    }

    public override T? Read(ref CanonicalReader reader)
    {
        if (!reader.EnterPresent())
        {
            return null;
        }

        var box = new T();
        set(box, reader.ReadInt32());
        reader.Leave();
        return box;
    }

    public override T? Copy(T? value, ref CopyContext context)
    {
        if (value is null)
        {
            return null;
        }

        if (context.TryGetCopy(value, out var copy))
        {
            return copy;
        }

        copy = new T();
        context.Remember(value, copy);
        set(copy, get(value));
        return copy;
    }

    public override void Measure(T? value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            meter.AddObject(sizeof(int));
        }
    }
}
