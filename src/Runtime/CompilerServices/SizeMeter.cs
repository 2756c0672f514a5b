using System.ComponentModel;
using System.Runtime.CompilerServices;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>Adds up the bytes that a value takes on the heap; an object that is met twice counts twice.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SizeMeter
{
    private NodeBudget _nodes;

    /// <summary>The sum so far, in bytes.</summary>
    public long Bytes { readonly get; private set; }

    /// <summary>Whether the value was too deep or too large to be measured in full: <see cref="Bytes"/> is a lower bound then.</summary>
    public bool IsIncomplete { readonly get; private set; }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">How many.</param>
    public void Add(long bytes) => Bytes += bytes;

    /// <summary>Adds an object with its header, rounded up to what the heap gives it.</summary>
    /// <param name="fieldBytes">The bytes of its fields.</param>
    public void AddObject(long fieldBytes)
    {
        var pointer = IntPtr.Size;
        var size = (2 * pointer) + fieldBytes;
        Add(Math.Max(3 * pointer, (size + pointer - 1) / pointer * pointer));
    }

    /// <summary>Adds objects of one size.</summary>
    internal void AddObjects(long count, long fieldBytes)
    {
        var before = Bytes;
        AddObject(fieldBytes);
        Add((Bytes - before) * (count - 1));
    }

    /// <summary>Adds an array of so many elements, unless it is the empty one, which all share.</summary>
    internal void AddArrayOf<T>(long length) => AddArray(length, Unsafe.SizeOf<T>());

    internal void AddArray(long length, int bytesEach)
    {
        if (length > 0)
        {
            AddObject(IntPtr.Size + (length * bytesEach));
        }
    }

    /// <summary>Adds a string, if there is one; the empty one, which all share, is none.</summary>
    internal void AddString(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            AddObject(sizeof(int) + ((value.Length + 1L) * sizeof(char)));
        }
    }

    /// <summary>Enters a value that has parts.</summary>
    /// <param name="parts">How many parts are known to follow.</param>
    /// <returns>Whether to go on; then <see cref="Leave"/> must follow.</returns>
    public bool TryEnter(int parts = 0)
    {
        if (IsIncomplete || !_nodes.TryEnter(parts))
        {
            IsIncomplete = true;
            return false;
        }

        return true;
    }

    /// <summary>Leaves the value that was entered last.</summary>
    public void Leave() => _nodes.Leave();
}
