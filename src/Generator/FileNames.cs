using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Memo.Model.Equality;
using Memo.Model.Invalidations;
using Memo.Model.Methods;

namespace Memo.Generator;

/// <summary>Names generated files so that no two are the same in a file system that knows no case.</summary>
internal static class FileNames
{
    /// <summary>The versions of the code behind the methods. No group has a hyphen in its name.</summary>
    public const string Fingerprints = "Memo-Fingerprints.g.cs";

    /// <summary>The version of the assembly's code.</summary>
    public const string Export = "Memo-AssemblyFingerprint.g.cs";

    /// <summary>What makes storages known.</summary>
    public const string Storages = "Memo-Storages.g.cs";

    public static EquatableArray<string> FindShared(IEnumerable<string> names)
        => [.. names
            .Select(Allow)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key.ToUpperInvariant())
            .OrderBy(name => name, StringComparer.Ordinal)];

    public static string For(MethodGroupModel group, EquatableArray<string> shared) => For(group.FileName, group.Name, shared);

    public static string For(InvalidatingMethodModel method, EquatableArray<string> shared) => For(method.FileName, method.Identity, shared);

    /// <param name="wanted">The name that the file would have, without an extension.</param>
    /// <param name="identity">What no other file has, whatever its name.</param>
    /// <param name="shared">The names that more than one file would have.</param>
    public static string For(string wanted, string identity, EquatableArray<string> shared)
    {
        var name = Allow(wanted);
        return shared.Contains(name.ToUpperInvariant()) ? $"{name}.{HashOf(identity)}.g.cs" : $"{name}.g.cs";
    }

    /// <summary>The compiler refuses other characters, some that names may have among them.</summary>
    private static string Allow(string name)
        => new([.. name.Select(character => char.IsLetterOrDigit(character) || character is '.' or ',' or '{' or '}' ? character : '_')]);

    /// <summary>FNV-1a, the same in every process.</summary>
    private static string HashOf(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
