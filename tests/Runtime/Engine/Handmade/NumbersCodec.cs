using Memo.CompilerServices;

namespace Memo.Tests.Engine.Handmade;

/// <summary>What the compiler would write for lists of numbers.</summary>
internal sealed class NumbersCodec : Codec<List<int>?>
{
    public static readonly NumbersCodec Instance = new();

    /// <summary>Runs before a list is copied, written or read, with what is done.</summary>
    public Action<string, List<int>?> OnUse { get; init; } = static (_, _) => { };

    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, List<int>? value)
    {
        OnUse("write", value);
        if (value is not null && value.GetType() != typeof(List<int>))
        {
            writer.Refuse();
            return;
        }

        if (!writer.TryEnterPresent(value is not null))
        {
            return;
        }

        writer.WriteCount(value!.Count);
        foreach (var number in value)
        {
            writer.Write(number);
        }

        writer.Leave();
    }

    public override List<int>? Read(ref CanonicalReader reader)
    {
        OnUse("read", null);
        if (!reader.EnterPresent())
        {
            return null;
        }

        var list = new List<int>();
        for (var count = reader.ReadCount(sizeof(int)); count > 0; count--)
        {
            list.Add(reader.ReadInt32());
        }

        reader.Leave();
        return list;
    }

    public override List<int>? Copy(List<int>? value, ref CopyContext context)
    {
        OnUse("copy", value);
        if (value is null || value.GetType() == typeof(List<int>))
        {
            return value is null ? null : [.. value];
        }

        context.Refuse();
        return value;
    }

    public override void Measure(List<int>? value, ref SizeMeter meter) => meter.AddObject(16);
}
