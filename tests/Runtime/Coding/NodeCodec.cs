using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>What the generator writes for <see cref="Node"/>.</summary>
internal sealed class NodeCodec : Codec<Node?>
{
    public static readonly NodeCodec Instance = new();

    private static readonly Codec<List<Node?>?> ChildrenCodec = Codecs.List<Node?>(Instance);

    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, Node? value)
    {
        if (!writer.TryEnterPresent(value is not null))
        {
            return;
        }

        writer.Write(value!.Name);
        ChildrenCodec.Write(ref writer, value.Children);
        writer.Leave();
    }

    public override Node? Read(ref CanonicalReader reader)
    {
        if (!reader.EnterPresent())
        {
            return null;
        }

        var value = new Node { Name = reader.ReadString(), Children = ChildrenCodec.Read(ref reader) };
        reader.Leave();
        return value;
    }

    public override Node? Copy(Node? value, ref CopyContext context)
    {
        if (value is null)
        {
            return null;
        }

        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        if (!context.TryEnter())
        {
            return null;
        }

        var copy = new Node { Name = value.Name };
        context.Remember(value, copy);
        copy.Children = ChildrenCodec.Copy(value.Children, ref context);
        context.Leave();
        return copy;
    }

    public override void Measure(Node? value, ref SizeMeter meter)
    {
        if (value is null || !meter.TryEnter())
        {
            return;
        }

        meter.AddObject(2 * IntPtr.Size);
        Codecs.String.Measure(value.Name, ref meter);
        ChildrenCodec.Measure(value.Children, ref meter);
        meter.Leave();
    }
}
