using System.Text;

namespace Quickstart.Texts;

/// <summary>Reads files as UTF-8 text and counts those that are none, too large, or not to be read.</summary>
internal sealed class FileLoader(TextFolder folder)
{
    private const int MaxBytes = 1_000_000;

    private int _binary;
    private int _huge;
    private int _unreadable;

    public SkippedFiles Skipped => new(_binary, _huge, _unreadable);

    /// <summary>The file's text, invalid bytes replaced; null if the file is skipped.</summary>
    public TextFile? TryLoad(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length > MaxBytes)
            {
                _huge++;
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(path, bytes.AsSpan(0, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _unreadable++;
            return null;
        }
    }

    private TextFile? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            _binary++;
            return null;
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return new TextFile(folder.Shorten(path), Encoding.UTF8.GetString(text));
    }
}
