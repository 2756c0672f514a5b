using System.Runtime.CompilerServices;

namespace Memo.Keys;

/// <summary>
/// How deep and how large a value may be that is encoded, copied or rebuilt: bounds that end a cycle, and a value whose parts
/// are shared so often that it would never end.
/// </summary>
internal struct NodeBudget
{
    /// <summary>How deep a value may be nested.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>How many nodes a value may have; elements of sequences without parts of their own are none.</summary>
    public const int MaxNodes = 1_000_000;

    private int _depth;
    private int _nodes;

    /// <summary>Enters a node, unless a bound would be exceeded or the thread's stack is nearly used up.</summary>
    /// <param name="parts">How many nodes are known to follow.</param>
    public bool TryEnter(int parts)
    {
        if (_depth >= MaxDepth || parts > MaxNodes - _nodes - 1 || ((_depth & 15) == 15 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            return false;
        }

        _depth++;
        _nodes++;
        return true;
    }

    public void Leave() => _depth--;
}
