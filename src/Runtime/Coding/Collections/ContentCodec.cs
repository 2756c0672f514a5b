using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A codec of a set or map: the presence byte, and behind it content that can also stand behind other marks.</summary>
internal abstract class ContentCodec<T> : Codec<T>, IUnorderedWriter<T>
    where T : class
{
    public sealed override int MinimumSize => 1;

    /// <summary>Whether the value is of a run-time type whose content is known.</summary>
    public virtual bool Accepts(T value) => value.GetType() == typeof(T);

    public abstract void WriteContent(ref CanonicalWriter writer, T value, bool isOrdered);

    public abstract T ReadContent(ref CanonicalReader reader);

    public abstract T CopyContent(T value, ref CopyContext context);

    public abstract void MeasureContent(T value, ref SizeMeter meter);

    public sealed override void Write(ref CanonicalWriter writer, T value) => Write(ref writer, value, isOrdered: true);

    public void WriteUnordered(ref CanonicalWriter writer, T value) => Write(ref writer, value, isOrdered: false);

    public sealed override T Read(ref CanonicalReader reader)
    {
        if (!reader.EnterPresent())
        {
            return null!;
        }

        var value = ReadContent(ref reader);
        reader.Leave();
        return value;
    }

    public sealed override T Copy(T value, ref CopyContext context)
    {
        if (value is null || IsImmutable)
        {
            return value!;
        }

        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        if (!Accepts(value))
        {
            context.Refuse();
        }
        else if (context.TryEnter())
        {
            var copy = CopyContent(value, ref context);
            context.Leave();
            return copy;
        }

        return value;
    }

    public sealed override void Measure(T value, ref SizeMeter meter)
    {
        if (value is not null && Accepts(value) && meter.TryEnter())
        {
            MeasureContent(value, ref meter);
            meter.Leave();
        }
    }

    /// <summary>Remembers a copy that could be made only after its parts; if one came about meanwhile, by way of them, that one it is.</summary>
    protected static T Remember(T value, T copy, ref CopyContext context)
    {
        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        context.Remember(value, copy);
        return copy;
    }

    private void Write(ref CanonicalWriter writer, T value, bool isOrdered)
    {
        if (!writer.TryEnterPresent(value is not null))
        {
            return;
        }

        if (Accepts(value!))
        {
            WriteContent(ref writer, value!, isOrdered);
        }
        else
        {
            writer.Refuse();
        }

        writer.Leave();
    }
}
