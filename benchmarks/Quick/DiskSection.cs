using System.Buffers;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;
using Memo.Disk.Store;
using SQLitePCL;

namespace Memo.Benchmarks.Quick;

/// <summary>Reads of 1 KB from disk, all of them in the system's cache: as one system call, from SQLite, from the store, and by a memoized call.</summary>
internal static class DiskSection
{
    private const int Size = 1024;
    private const string Plain = "pread";
    private const string Prepared = "prepared SQLite read";
    private const string Store = "DiskStorage";
    private const string Call = "Memo, disk";

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("memo-benchmark-");
        try
        {
            return Run(output, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Target> Run(TextWriter output, string folder)
    {
        var before = CacheStorage.Default;
        using var storage = new DiskStorage("100MB", Path.Combine(folder, "memo"));
        CacheStorage.Default = storage;
        try
        {
            for (var number = 0; number < KeySequence.Entries; number++)
                Memoized.Kilobyte(number);
            if (!storage.Flush(TimeSpan.FromSeconds(10)) || storage.Count != KeySequence.Entries)
                throw new InvalidOperationException("Not all entries were written.");
            return Measure(output, folder);
        }
        finally
        {
            CacheStorage.Default = before;
        }
    }

    private static IReadOnlyList<Target> Measure(TextWriter output, string folder)
    {
        var texts = Enumerable.Range(0, KeySequence.Entries).Select(static number => Memoized.KilobyteCache.KeyOf(number).ToString()).ToArray();
        var rows = Array.ConvertAll(texts, static text => EntryKey.Of(text).Row);
        var keys = Array.ConvertAll(texts, KeyText.Encode);
        var numbers = KeySequence.Numbers();

        File.WriteAllBytes(Path.Combine(folder, "plain"), new byte[Size * KeySequence.Entries]);
        using var file = File.OpenHandle(Path.Combine(folder, "plain"));
        using var database = OpenDatabase(Path.Combine(folder, "raw.db"), rows, keys);
        raw.sqlite3_prepare_v2(database, "SELECT key, value FROM entry WHERE id = ?1", out var statement);
        using var prepared = statement;
        Directory.CreateDirectory(Path.Combine(folder, "store"));
        DiskStore.Create(Path.Combine(folder, "store"));
        using var store = DiskStore.Open(Path.Combine(folder, "store"), new StoreLimits(100_000_000, 16_000_000), TimeProvider.System);
        store.Write(Array.ConvertAll(texts, static text => new ByteEntry(text, new byte[Size], default)), CancellationToken.None);

        var measured = Stopclock.Measure(
        [
            Candidate.Lookups(Plain, new PlainRead(file, new byte[Size]), numbers),
            Candidate.Lookups(Prepared, new PreparedRead(prepared, rows, keys, new byte[Size]), numbers),
            Candidate.Lookups(Store, new StoreRead(store, texts, new ArrayBufferWriter<byte>(2 * Size)), numbers),
            Candidate.Lookups(Call, default(MemoizedRead), numbers),
        ]);
        MeasurementTable.Write(output, "Hit on disk, 1 KB, 1,024 warm entries", measured, measured[1]);
        return
        [
            Target.AtMost("hit on disk", measured[3].Nanoseconds.Median / measured[1].Nanoseconds.Median, 1.5, " x prepared SQLite read"),
            Target.AtMost("hit on disk, time", measured[3].Nanoseconds.Median / 1000, 5, " us"),
        ];
    }

    private static sqlite3 OpenDatabase(string path, long[] rows, byte[][] keys)
    {
        raw.sqlite3_open_v2(path, out var database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        raw.sqlite3_exec(database, "PRAGMA journal_mode=WAL;PRAGMA mmap_size=0;CREATE TABLE entry(id INTEGER PRIMARY KEY, key BLOB NOT NULL, value BLOB NOT NULL);BEGIN");
        raw.sqlite3_prepare_v2(database, "INSERT INTO entry(id, key, value) VALUES(?1, ?2, ?3)", out var statement);
        using var insert = statement;
        for (var i = 0; i < rows.Length; i++)
        {
            raw.sqlite3_bind_int64(insert, 1, rows[i]);
            raw.sqlite3_bind_blob(insert, 2, keys[i]);
            raw.sqlite3_bind_blob(insert, 3, new byte[Size]);
            raw.sqlite3_step(insert);
            raw.sqlite3_reset(insert);
        }

        raw.sqlite3_exec(database, "COMMIT");
        return database;
    }
}
