using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Tells the framework, whose major version alone counts, from what is installed beside it.</summary>
internal static class FrameworkAssemblies
{
    private static readonly string[] Names = ["System", "mscorlib", "netstandard", "WindowsBase", "Microsoft.CSharp"];
    private static readonly string[] Prefixes = ["System.", "Microsoft.VisualBasic", "Microsoft.Win32."];

    // Of the base class library alone: packages named System.* that are not part of it are signed otherwise.
    private static readonly HashSet<string> Tokens = ["b03f5f7f11d50a3a", "b77a5c561934e089", "7cec85d7bea7798e", "cc7b13ffcd2ddd51", "31bf3856ad364e35:WindowsBase"];

    public static bool Contains(IAssemblySymbol assembly)
    {
        var name = assembly.Name;
        if (!Names.Contains(name, StringComparer.Ordinal) && !Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return false;
        }

        var token = string.Concat(assembly.Identity.PublicKeyToken.Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return Tokens.Contains(token) || Tokens.Contains($"{token}:{name}");
    }
}
