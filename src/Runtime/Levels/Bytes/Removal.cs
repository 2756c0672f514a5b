using Memo.Diagnostics;

namespace Memo.Levels.Bytes;

/// <summary>What a storage of bytes is to forget.</summary>
/// <param name="Text">A key, or what the keys begin with.</param>
/// <param name="IsPrefix">Whether it is the latter.</param>
/// <param name="Group">What all keys of the method begin with: what is forgotten instead where too many removals wait.</param>
internal readonly record struct Removal(string Text, bool IsPrefix, string Group)
{
    /// <summary>Everything whose key begins with a text.</summary>
    public static Removal OfAll(string prefix) => new(prefix, IsPrefix: true, prefix);

    public StorageOperation Operation => Text == Group ? StorageOperation.Clear : StorageOperation.Remove;

    /// <summary>Whether a key is among what is to be forgotten.</summary>
    public bool Covers(string key) => IsPrefix ? key.StartsWith(Text, StringComparison.Ordinal) : key == Text;
}
