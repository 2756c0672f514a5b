using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>The methods, in each version of their code, that have entries; seen by the connection that writes.</summary>
internal sealed class MethodTable(SqliteConnection connection)
{
    private readonly SqliteStatement _find = connection.Prepare("SELECT id FROM method WHERE name = ?1 AND fingerprint = ?2"u8);
    private readonly SqliteStatement _add = connection.Prepare("INSERT INTO method(name, fingerprint) VALUES(?1, ?2) RETURNING id"u8);
    private readonly SqliteStatement _versions = connection.Prepare("SELECT fingerprint FROM method WHERE name = ?1"u8);
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <summary>The number of a method's version, given now if it has none; within a transaction.</summary>
    public long NumberOf(in EntryKey key)
    {
        // What the keys begin with ends with a brace that the fingerprint does not have.
        var version = string.Concat(key.Method, key.Fingerprint);
        if (!_known.TryGetValue(version, out var number))
        {
            var (name, fingerprint) = (KeyText.Encode(key.Method.ToString()), KeyText.Encode(key.Fingerprint.ToString()));
            number = _find.Bind(1, name).Bind(2, fingerprint).Number() ?? _add.Bind(1, name).Bind(2, fingerprint).Number()!.Value;
            _known.Add(version, number);
        }

        return number;
    }

    /// <summary>Forgets numbers that were given in a transaction that has come to nothing.</summary>
    public void Forget() => _known.Clear();

    /// <summary>The fingerprints that a method has entries of.</summary>
    public List<string> VersionsOf(ReadOnlySpan<char> method)
    {
        var versions = new List<string>();
        _versions.Bind(1, KeyText.Encode(method.ToString()));
        while (_versions.Step())
        {
            versions.Add(KeyText.Decode(_versions.Bytes(0)));
        }

        return versions;
    }
}
