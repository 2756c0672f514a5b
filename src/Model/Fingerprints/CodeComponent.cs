using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Parts that reach each other, or a part by itself, with all they lead to.</summary>
internal sealed class CodeComponent
{
    public string Hash { get; set; } = string.Empty;

    public HashSet<IAssemblySymbol> Assemblies { get; } = new(SymbolEqualityComparer.Default);
}
