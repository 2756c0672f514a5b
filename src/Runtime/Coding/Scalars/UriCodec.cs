using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A URI: one of a derived class is refused.</summary>
internal sealed class UriCodec : Codec<Uri?>
{
    public static readonly UriCodec Instance = new();

    // What it works out when it is asked for its parts comes on top, and cannot be seen from outside.
    private const int Fields = 40;

    public override bool IsImmutable => true;

    public override int MinimumSize => 1;

    internal override bool HasParts => false;

    public override void Write(ref CanonicalWriter writer, Uri? value)
    {
        if (!Representation.IsKeyable(value))
        {
            writer.Refuse();
            return;
        }

        writer.Write(value);
    }

    public override Uri? Read(ref CanonicalReader reader) => reader.ReadUri();

    public override Uri? Copy(Uri? value, ref CopyContext context)
    {
        if (!Representation.IsKeyable(value))
        {
            context.Refuse();
        }

        return value;
    }

    public override void Measure(Uri? value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            meter.AddObject(Fields);
            meter.AddString(value.OriginalString);
        }
    }
}
