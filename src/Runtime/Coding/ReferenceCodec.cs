using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A framework class: whether there is an object, and what is in it. Another run-time type is refused.</summary>
internal abstract class ReferenceCodec<T> : Codec<T?>
    where T : class
{
    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public sealed override void Write(ref CanonicalWriter writer, T? value)
    {
        if (!writer.WritePresence(value is not null))
        {
            return;
        }

        if (IsExact(value!))
        {
            WriteContent(ref writer, value!);
        }
        else
        {
            writer.Refuse();
        }
    }

    public sealed override T? Read(ref CanonicalReader reader) => reader.ReadPresence() ? ReadContent(ref reader) : null;

    public sealed override T? Copy(T? value, ref CopyContext context)
    {
        if (value is null)
        {
            return null;
        }

        if (!IsExact(value))
        {
            context.Refuse();
            return null;
        }

        if (IsImmutable)
        {
            return value;
        }

        return context.TryGetCopy(value, out var known) ? known : CopyContent(value, ref context);
    }

    public sealed override void Measure(T? value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            MeasureContent(value, ref meter);
        }
    }

    public abstract void WriteContent(ref CanonicalWriter writer, T value);

    public abstract T ReadContent(ref CanonicalReader reader);

    /// <summary>Copies an object that has not been copied before, and has the context remember the copy.</summary>
    public abstract T CopyContent(T value, ref CopyContext context);

    public abstract void MeasureContent(T value, ref SizeMeter meter);

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

    private static bool IsExact(T value) => value.GetType() == typeof(T);
}
