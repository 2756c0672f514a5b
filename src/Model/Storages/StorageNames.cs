using System;
using System.Linq;

namespace Memo.Model.Storages;

/// <summary>What storages may be called.</summary>
internal static class StorageNames
{
    private static readonly string[] BuiltIn = ["memory", "memory-size", "memory-unbounded", "off"];

    public static bool IsName(string text)
        => text.Length > 0 && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');

    /// <summary>Whether a storage that Memo does not bring itself may have that name.</summary>
    public static bool IsFree(string text) => IsName(text) && !BuiltIn.Contains(text, StringComparer.OrdinalIgnoreCase);
}
