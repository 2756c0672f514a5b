using System.Buffers.Binary;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Memo.Disk.Log;

/// <summary>
/// Remembers beside the database how far its log of invalidations has come. A database that has lost its last writes, because the file
/// of them was deleted or cut off, looks as sound as any; the witness tells that marks are missing.
/// </summary>
/// <remarks>
/// A file of <see cref="Slots"/> slots, so that processes that append at once do not set it back: each position has its own by its number.
/// It is written behind the transaction; whoever dies in between leaves it behind the log, which is no harm.
/// </remarks>
internal sealed class Witness : IDisposable
{
    private const int Slots = 64;
    private const int SlotSize = 24;

    private readonly SafeFileHandle _file;

    private Witness(SafeFileHandle file) => _file = file;

    /// <summary>Makes the file of a new log.</summary>
    public static void Create(string path, LogPosition position)
    {
        using var witness = new Witness(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
        RandomAccess.Write(witness._file, new byte[Slots * SlotSize], 0);
        witness.Note(position);
        RandomAccess.FlushToDisk(witness._file);
    }

    /// <exception cref="DamagedStoreException">There is none.</exception>
    public static Witness Open(string path)
    {
        try
        {
            return new Witness(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (FileNotFoundException)
        {
            throw new DamagedStoreException("The file that remembers the last invalidation is missing.");
        }
    }

    /// <summary>Remembers a position.</summary>
    public void Note(LogPosition position)
    {
        Span<byte> slot = stackalloc byte[SlotSize];
        BinaryPrimitives.WriteInt64LittleEndian(slot, position.Epoch);
        BinaryPrimitives.WriteInt64LittleEndian(slot[8..], position.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(slot[16..], SealOf(slot));
        RandomAccess.Write(_file, slot, position.Sequence % Slots * SlotSize);
    }

    /// <summary>How far the log had come at least.</summary>
    /// <exception cref="DamagedStoreException">Nothing is known of that epoch.</exception>
    public long LastOf(long epoch)
    {
        Span<byte> slots = stackalloc byte[Slots * SlotSize];
        slots = slots[..RandomAccess.Read(_file, slots, 0)];
        long? last = null;
        for (; slots.Length >= SlotSize; slots = slots[SlotSize..])
        {
            var sequence = BinaryPrimitives.ReadInt64LittleEndian(slots[8..]);
            if (BinaryPrimitives.ReadInt64LittleEndian(slots) == epoch
                && BinaryPrimitives.ReadInt64LittleEndian(slots[16..]) == SealOf(slots)
                && sequence > (last ?? -1))
            {
                last = sequence;
            }
        }

        return last ?? throw new DamagedStoreException("The file that remembers the last invalidation is damaged.");
    }

    public void Dispose() => _file.Dispose();

    private static long SealOf(ReadOnlySpan<byte> slot) => LogSeal.Of(slot[..16], BitOperations.PopCount((ulong)Slots));
}
