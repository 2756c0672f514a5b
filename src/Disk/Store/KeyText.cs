using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Memo.Disk.Store;

/// <summary>
/// Texts as bytes, one to one: UTF-8; or, of a text that is not well-formed, the byte 0xFF, which is in no UTF-8, and its UTF-16 code units.
/// </summary>
internal static class KeyText
{
    private const byte NotUtf8 = 0xFF;

    /// <summary>How many bytes a text takes at most.</summary>
    public static int MaxBytes(ReadOnlySpan<char> text) => 1 + (3 * text.Length);

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target"><see cref="MaxBytes"/> bytes.</param>
    /// <returns>How many bytes it has become.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (Utf8.FromUtf16(text, target, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            return length;
        }

        target[0] = NotUtf8;
        MemoryMarshal.AsBytes(text).CopyTo(target[1..]);
        return 1 + (sizeof(char) * text.Length);
    }

    public static byte[] Encode(string text)
    {
        var bytes = new byte[MaxBytes(text)];
        return bytes[..Encode(text, bytes)];
    }

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes is [NotUtf8, .. var units] ? new string(MemoryMarshal.Cast<byte, char>(units)) : Encoding.UTF8.GetString(bytes);
}
