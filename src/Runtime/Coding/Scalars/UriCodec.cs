using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A URI: one of a derived class is refused.</summary>
internal sealed class UriCodec : Codec<Uri?>
{
    public static readonly UriCodec Instance = new();

    // The object itself, and what it keeps once it has been looked at: its parts, and further texts of about the same length.
    private const int OwnFields = 40;
    private const int PartsFields = 72;

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
            meter.AddObject(OwnFields);
            meter.AddString(value.OriginalString);
            if (value.IsAbsoluteUri)
            {
                meter.AddObject(PartsFields);
            }
        }
    }
}
