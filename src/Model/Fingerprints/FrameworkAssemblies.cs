using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Tells the shared frameworks, whose major version alone counts, from what an application brings along.</summary>
internal static class FrameworkAssemblies
{
    private static readonly string[] Names = ["System", "mscorlib", "netstandard", "WindowsBase", "Microsoft.CSharp"];
    private static readonly string[] Prefixes = ["System.", "Microsoft.VisualBasic", "Microsoft.Win32."];
    private static readonly string[] Keys = ["b03f5f7f11d50a3a", "b77a5c561934e089", "7cec85d7bea7798e", "cc7b13ffcd2ddd51"];

    /// <param name="assembly">The assembly.</param>
    /// <param name="reference">Where the compiler has it from: packages may be named and signed like the framework.</param>
    public static bool Contains(IAssemblySymbol assembly, MetadataReference? reference)
        => reference is PortableExecutableReference { FilePath: { Length: > 0 } path }
            ? path.Split('/', '\\').Any(IsFrameworkFolder)
            : IsNamedLikeFramework(assembly);

    /// <summary>Such as <c>Microsoft.NETCore.App.Ref</c>, <c>Microsoft.AspNetCore.App.Ref</c>, or one of these without <c>Ref</c>.</summary>
    private static bool IsFrameworkFolder(string name)
        => name.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith(".App.Ref", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".App", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedLikeFramework(IAssemblySymbol assembly)
    {
        var key = string.Concat(assembly.Identity.PublicKeyToken.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
        return Keys.Contains(key)
            && (Names.Contains(assembly.Name, StringComparer.Ordinal) || Prefixes.Any(prefix => assembly.Name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
