using System.Buffers;
using System.Collections.Concurrent;

namespace Memo.Tests.Storages.Bytes;

/// <summary>
/// A storage of bytes that fails, dawdles, loses, truncates, damages and mixes up entries by chance. One thing it does not do: give
/// back what it was told to remove, or to replace.
/// </summary>
internal sealed class ChaosStorage(int seed, TimeProvider time) : ByteStorage(time)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public override long Count => Entries.Count;

    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>How often something goes wrong, of a hundred times.</summary>
    public int Percent { get; set; } = 20;

    /// <summary>Whether it cannot be reached at all.</summary>
    public bool IsOut { get; set; }

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        Fail();
        if (Happens() && !Entries.IsEmpty)
        {
            key = Entries.Keys.ElementAtOrDefault(Next(Entries.Count)) ?? key;
        }

        if (!Entries.TryGetValue(key, out var bytes))
        {
            return false;
        }

        bytes = !Happens() ? bytes : Next(3) switch
        {
            0 => bytes[..Next(bytes.Length)],
            1 => Damage(bytes),
            _ => [],
        };
        target.Write(bytes.AsSpan(0, bytes.Length / 2));
        Fail();
        target.Write(bytes.AsSpan(bytes.Length / 2));
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options)
    {
        // A storage that cannot replace an entry may keep the old one only if it says so.
        Fail();
        Entries.TryRemove(key, out _);
        if (!Happens())
        {
            Entries[key] = value.ToArray();
        }

        Fail();
    }

    protected override void RemoveBytes(string key)
    {
        Fail();
        Entries.TryRemove(key, out _);
        Fail();
    }

    protected override void RemoveBytesByPrefix(string prefix)
    {
        Fail();
        foreach (var key in Entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Entries.TryRemove(key, out _);
            Fail();
        }
    }

    protected override async ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken)
    {
        await DawdleAsync();
        return TryGetBytes(key, target);
    }

    protected override async ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken)
    {
        await DawdleAsync();
        SetBytes(key, value.Span, in options);
        await DawdleAsync();
    }

    protected override async ValueTask RemoveBytesAsync(string key, CancellationToken cancellationToken)
    {
        await DawdleAsync();
        RemoveBytes(key);
    }

    protected override async ValueTask RemoveBytesByPrefixAsync(string prefix, CancellationToken cancellationToken)
    {
        await DawdleAsync();
        RemoveBytesByPrefix(prefix);
        await DawdleAsync();
    }

    private async ValueTask DawdleAsync()
    {
        for (var yields = Happens() ? Next(20) : 0; yields > 0; yields--)
        {
            await Task.Yield();
        }
    }

    private void Fail()
    {
        if (IsOut || (Happens() && Next(2) == 0))
        {
            throw new IOException("The storage is out of order.");
        }
    }

    private bool Happens() => Next(100) < Percent;

    private byte[] Damage(byte[] bytes)
    {
        var damaged = (byte[])bytes.Clone();
        damaged[Next(damaged.Length)] ^= (byte)(1 << Next(8));
        return damaged;
    }

    private int Next(int end)
    {
        lock (_gate)
        {
            return _random.Next(Math.Max(1, end));
        }
    }
}
