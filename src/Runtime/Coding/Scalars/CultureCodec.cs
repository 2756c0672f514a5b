using System.Globalization;
using Memo.CompilerServices;
using Memo.Keys;

namespace Memo.Coding;

/// <summary>A culture: read-only ones that are what their name stands for are encoded, all others refused. A writable one can be copied.</summary>
internal sealed class CultureCodec : Codec<CultureInfo?>
{
    public static readonly CultureCodec Instance = new();

    private const int Fields = 128;

    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    internal override bool HasParts => false;

    public override void Write(ref CanonicalWriter writer, CultureInfo? value)
    {
        if (!Representation.IsKeyable(value))
        {
            writer.Refuse();
            return;
        }

        writer.Write(value);
    }

    public override CultureInfo? Read(ref CanonicalReader reader) => reader.ReadCultureInfo();

    public override CultureInfo? Copy(CultureInfo? value, ref CopyContext context)
    {
        if (value is null || CultureIdentity.IsStandard(value))
        {
            return value;
        }

        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        if (value.IsReadOnly || value.GetType() != typeof(CultureInfo))
        {
            context.Refuse();
            return value;
        }

        var copy = (CultureInfo)value.Clone();
        context.Remember(value, copy);
        return copy;
    }

    public override void Measure(CultureInfo? value, ref SizeMeter meter)
    {
        // Most cultures are the framework's own objects, which are there anyway.
        if (value is { IsReadOnly: false })
        {
            meter.AddObject(Fields);
        }
    }
}
