using SQLitePCL;

namespace Memo.Disk.Sqlite;

/// <summary>A prepared statement. Parameters count from 1, columns from 0.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt handle) : IDisposable
{
    public SqliteStatement Bind(int parameter, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(handle, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, long? value)
    {
        connection.Check(value is { } number ? raw.sqlite3_bind_int64(handle, parameter, number) : raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    /// <summary>Binds bytes, which are copied; no bytes are not null.</summary>
    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        connection.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    public SqliteStatement BindNull(int parameter)
    {
        connection.Check(raw.sqlite3_bind_null(handle, parameter));
        return this;
    }

    public SqliteStatement BindText(int parameter, string value)
    {
        connection.Check(raw.sqlite3_bind_text(handle, parameter, value));
        return this;
    }

    /// <summary>Goes to the next row; <see cref="Reset"/> is to be called behind the last that is wanted.</summary>
    /// <returns>Whether there is one; if not, the statement is reset.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(handle);
            return false;
        }

        var failure = connection.Failure(code);
        raw.sqlite3_reset(handle);
        throw failure;
    }

    /// <summary>Runs the statement to its first row or its end, and resets it.</summary>
    public void Run()
    {
        if (Step())
        {
            Reset();
        }
    }

    /// <summary>As <see cref="Run"/>, unless another connection has the lock that is needed.</summary>
    /// <returns>False if it has.</returns>
    public bool TryRun()
    {
        var code = raw.sqlite3_step(handle);
        var failure = code is raw.SQLITE_DONE or raw.SQLITE_ROW or raw.SQLITE_BUSY ? null : connection.Failure(code);
        raw.sqlite3_reset(handle);
        return failure is null ? (code & 0xFF) != raw.SQLITE_BUSY : failure.IsBusy ? false : throw failure;
    }

    /// <summary>The number in the first column of the only row, or null if there is none.</summary>
    public long? Number()
    {
        if (!Step())
        {
            return null;
        }

        var number = Int64(0);
        Reset();
        return number;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>The bytes of a column, valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public void Reset() => raw.sqlite3_reset(handle);

    public void Dispose()
    {
        connection.Forget(this);
        handle.Dispose();
    }
}
