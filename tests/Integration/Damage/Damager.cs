namespace Memo.Integration.Tests.Damage;

/// <summary>Damages files at random.</summary>
/// <param name="random">Chooses.</param>
internal sealed class Damager(Random random)
{
    private const int PageSize = 4096;

    /// <summary>Damages one of several files, or more.</summary>
    /// <returns>What was done, for people.</returns>
    public string Damage(string[] files)
    {
        var done = new List<string>();
        for (var count = files.Length == 0 ? 0 : random.Next(4) == 0 ? 3 : 1; count > 0; count--)
        {
            var file = files[random.Next(files.Length)];
            if (!File.Exists(file))
            {
                continue;
            }

            try
            {
                done.Add($"{Path.GetFileName(file)}: {DamageOne(file)}");
            }
            catch (IOException) when (Path.GetExtension(file).Length == 0)
            {
                // A lock of the framework's own keeps those of this framework out.
            }
        }

        return string.Join(", ", done);
    }

    private string DamageOne(string file)
    {
        var length = new FileInfo(file).Length;
        switch (random.Next(6))
        {
            case 0:
                File.Delete(file);
                return "deleted";
            case 1:
                return Overwrite(file, 0, Garbage((int)Math.Max(length, 1)), "replaced by garbage");
            case 2:
                return Truncate(file, random.NextInt64(length + 1));
            case 3 when length > PageSize:
                var page = random.NextInt64(length / PageSize);
                return Overwrite(file, page * PageSize, new byte[PageSize], $"page {page} zeroed");
            case 4 when length > PageSize:
                var at = random.NextInt64(length - PageSize);
                return Overwrite(file, at, Garbage(random.Next(1, PageSize)), $"garbage at {at}");
            default:
                return FlipBits(file, length);
        }
    }

    private string FlipBits(string file, long length)
    {
        var count = random.Next(1, 9);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        for (var i = 0; i < count && length > 0; i++)
        {
            // The first page tells what the others are.
            stream.Position = random.Next(3) == 0 ? random.NextInt64(Math.Min(length, PageSize)) : random.NextInt64(length);
            var value = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(value ^ (1 << random.Next(8))));
        }

        return $"{count} bits flipped";
    }

    private static string Truncate(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        stream.SetLength(length);
        return $"truncated to {length}";
    }

    private static string Overwrite(string file, long at, byte[] bytes, string what)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = at;
        stream.Write(bytes);
        return what;
    }

    private byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
