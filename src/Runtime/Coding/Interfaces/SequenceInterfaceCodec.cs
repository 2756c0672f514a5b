using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// An interface that sequences implement: whether there is an object, one byte for its run-time type, and its content as that
/// type encodes it. A run-time type that is none of the known ones is refused, and never enumerated.
/// </summary>
/// <param name="types">The run-time types that are known; asked for once, at first use, since a codec of one may lead back here.</param>
internal sealed class SequenceInterfaceCodec<TInterface>(Func<SequenceInterfaceCodec<TInterface>, IEnumerable<RunTimeType<TInterface>>> types) : Codec<TInterface?>
    where TInterface : class
{
    private RunTimeType<TInterface>[]? _types;

    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    private RunTimeType<TInterface>[] Types => _types ??= [.. types(this).Where(static type => type.Implements)];

    public override void Write(ref CanonicalWriter writer, TInterface? value)
    {
        if (!writer.WritePresence(value is not null))
        {
            return;
        }

        if (Find(value!) is { } type)
        {
            writer.Write(type.Tag);
            type.Write(ref writer, value!);
        }
        else
        {
            writer.Refuse();
        }
    }

    public override TInterface? Read(ref CanonicalReader reader)
    {
        if (!reader.ReadPresence())
        {
            return null;
        }

        var tag = reader.ReadByte();
        foreach (var type in Types)
        {
            if (type.Tag == tag)
            {
                return type.Read(ref reader);
            }
        }

        throw CanonicalReader.Unexpected("a collection");
    }

    public override TInterface? Copy(TInterface? value, ref CopyContext context)
    {
        if (value is null)
        {
            return null;
        }

        if (Find(value) is { } type)
        {
            return type.Copy(value, ref context);
        }

        context.Refuse();
        return null;
    }

    public override void Measure(TInterface? value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            Find(value)?.Measure(value, ref meter);
        }
    }

    private RunTimeType<TInterface>? Find(TInterface value)
    {
        var sought = value.GetType();
        foreach (var type in Types)
        {
            if (type.Is(sought))
            {
                return type;
            }
        }

        return null;
    }
}
