using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Memo;

namespace Quickstart.Detection;

/// <summary>
/// A text, and the digest that stands for it in keys: taken once, where the text itself would be read through again for each comparison.
/// </summary>
[MemoizeWith(typeof(TextCodec))]
internal sealed class Text(string content)
{
    private readonly byte[] _digest = SHA256.HashData(MemoryMarshal.AsBytes(content.AsSpan()));

    public string Content => content;

    public ReadOnlySpan<byte> Digest => _digest;
}
