using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>One copying of a value: keeps shared references shared, and bounds depth and number of nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CopyContext
{
    private NodeBudget _nodes;
    private object? _first;
    private object? _firstCopy;
    private Dictionary<object, object>? _copies;

    /// <summary>Whether a part of the value could not be copied.</summary>
    public bool IsRefused { readonly get; private set; }

    /// <summary>Says that the value cannot be copied: its run-time type is not the expected one, or it is too deep or too large.</summary>
    public void Refuse() => IsRefused = true;

    /// <summary>Enters a value that has parts.</summary>
    /// <param name="parts">How many parts are known to follow.</param>
    /// <returns>Whether to go on; then <see cref="Leave"/> must follow.</returns>
    public bool TryEnter(int parts = 0)
    {
        if (IsRefused || !_nodes.TryEnter(parts))
        {
            Refuse();
            return false;
        }

        return true;
    }

    /// <summary>Leaves the value that was entered last.</summary>
    public void Leave() => _nodes.Leave();

    /// <summary>Looks for the copy that was made of an object before.</summary>
    /// <param name="original">The object.</param>
    /// <param name="copy">Its copy.</param>
    /// <returns>Whether there is one.</returns>
    public readonly bool TryGetCopy<T>(T original, [MaybeNullWhen(false)] out T copy)
        where T : class
    {
        copy = null;
        if (ReferenceEquals(original, _first))
        {
            copy = (T)_firstCopy!;
        }
        else if (_copies is not null && _copies.TryGetValue(original, out var known))
        {
            copy = (T)known;
        }

        return copy is not null;
    }

    /// <summary>Notes the copy of an object, as early as it exists: before its parts are copied, where they are set afterwards.</summary>
    /// <param name="original">The object.</param>
    /// <param name="copy">Its copy.</param>
    public void Remember<T>(T original, T copy)
        where T : class
    {
        if (_first is null || ReferenceEquals(_first, original))
        {
            // Most values have one object that is copied: no table for that one.
            _first = original;
            _firstCopy = copy;
            return;
        }

        (_copies ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance))[original] = copy;
    }
}
