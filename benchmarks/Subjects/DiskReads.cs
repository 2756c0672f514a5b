using System.Buffers;
using Memo.Disk.Store;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;

namespace Memo.Benchmarks.Subjects;

/// <summary>One system call, nothing else: as fast as bytes come from a file that is in the system's cache.</summary>
internal readonly struct PlainRead(SafeFileHandle file, byte[] target) : ILookup<int>
{
    public long Get(in int key) => RandomAccess.Read(file, target, (long)key * target.Length);
}

/// <summary>A prepared statement that finds a row by its number and compares the key in it.</summary>
internal readonly struct PreparedRead(sqlite3_stmt statement, long[] rows, byte[][] keys, byte[] target) : ILookup<int>
{
    public long Get(in int key)
    {
        raw.sqlite3_bind_int64(statement, 1, rows[key]);
        if (raw.sqlite3_step(statement) != raw.SQLITE_ROW || !raw.sqlite3_column_blob(statement, 0).SequenceEqual(keys[key]))
            throw new InvalidOperationException("The row is not there.");
        var value = raw.sqlite3_column_blob(statement, 1);
        value.CopyTo(target);
        var length = value.Length;
        raw.sqlite3_reset(statement);
        return length;
    }
}

/// <summary>The store behind <see cref="DiskStorage"/>, asked with the text of a key.</summary>
internal readonly struct StoreRead(DiskStore store, string[] keys, ArrayBufferWriter<byte> target) : ILookup<int>
{
    public long Get(in int key)
    {
        target.ResetWrittenCount();
        return store.TryRead(keys[key], target) ? target.WrittenCount : throw new InvalidOperationException("The entry is not there.");
    }
}

/// <summary>A memoized method whose storage is on disk.</summary>
internal readonly struct MemoizedRead : ILookup<int>
{
    public long Get(in int key) => Memoized.Kilobyte(key).Length;
}
