using System.Diagnostics.CodeAnalysis;

namespace Memo.Levels.Memory;

/// <summary>Tells what a mark in a log of invalidations is of; any other mark is one of a method, or of nothing here.</summary>
internal interface IMarkReader
{
    /// <summary>Whether it is of everything.</summary>
    bool IsOfAll(string mark);

    /// <summary>Whether it is of a key, and of which: the first half of its hash.</summary>
    bool TryReadKey(string mark, out UInt128 key);

    /// <summary>Whether it is of a tag, and of which.</summary>
    bool TryReadTag(string mark, [NotNullWhen(true)] out string? tag);
}
