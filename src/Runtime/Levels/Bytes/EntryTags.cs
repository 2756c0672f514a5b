using System.Buffers.Binary;
using System.Text;

namespace Memo.Levels.Bytes;

/// <summary>The tags of a persisted entry: each two bytes of length and UTF-8.</summary>
internal static class EntryTags
{
    /// <summary>How many tags an entry may have.</summary>
    public const int MaxCount = 1_024;

    /// <summary>How many bytes of UTF-8 a tag may take.</summary>
    public const int MaxBytes = ushort.MaxValue;

    // Two tags must not become one: text that is no Unicode is refused, not repaired.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether an entry can carry the tags.</summary>
    public static bool AreWritable(ReadOnlySpan<string> tags)
    {
        if (tags.Length > MaxCount)
        {
            return false;
        }

        foreach (var tag in tags)
        {
            if (string.IsNullOrEmpty(tag) || !IsWritable(tag))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many bytes the tags take.</summary>
    public static int SizeOf(ReadOnlySpan<string> tags)
    {
        var size = 0;
        foreach (var tag in tags)
        {
            size += sizeof(ushort) + Utf8.GetByteCount(tag);
        }

        return size;
    }

    /// <summary>Writes the tags, which are writable.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<string> tags, Span<byte> target)
    {
        var written = 0;
        foreach (var tag in tags)
        {
            var length = Utf8.GetBytes(tag, target[(written + sizeof(ushort))..]);
            BinaryPrimitives.WriteUInt16LittleEndian(target[written..], (ushort)length);
            written += sizeof(ushort) + length;
        }

        return written;
    }

    /// <summary>Reads a number of tags.</summary>
    /// <param name="bytes">Begins with the tags.</param>
    /// <param name="count">How many there should be.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="rest">What stands behind them.</param>
    /// <returns>False if that many are not there, or are not tags.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int count, out string[] tags, out ReadOnlySpan<byte> rest)
    {
        rest = bytes;
        tags = [];
        if (count > MaxCount)
        {
            return false;
        }

        var read = count == 0 ? [] : new string[count];
        for (var i = 0; i < count; i++)
        {
            if (rest.Length < sizeof(ushort))
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest);
            rest = rest[sizeof(ushort)..];
            if (length == 0 || length > rest.Length || !TryDecode(rest[..length], out read[i]))
            {
                return false;
            }

            rest = rest[length..];
        }

        tags = read;
        return true;
    }

    private static bool IsWritable(string tag)
    {
        try
        {
            return Utf8.GetByteCount(tag) <= MaxBytes;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string tag)
    {
        try
        {
            tag = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            tag = "";
            return false;
        }
    }
}
