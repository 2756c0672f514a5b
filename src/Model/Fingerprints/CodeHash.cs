using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace Memo.Model.Fingerprints;

/// <summary>Hashes texts, with SHA-256 of which 128 bits are kept.</summary>
internal static class CodeHash
{
    private const int Bytes = 16;

    public static string Of(string text)
    {
        using var sha = SHA256.Create();

        // UTF-16: a lone surrogate in a literal must not look like another.
        var hash = sha.ComputeHash(Encoding.Unicode.GetBytes(text));
        return Convert.ToBase64String(hash, 0, Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>The hash of a set, whatever the order it comes in.</summary>
    public static string OfSet(IEnumerable<string> hashes) => Of(string.Join("\n", new SortedSet<string>(hashes, StringComparer.Ordinal)));
}
