using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>One part by itself.</summary>
/// <param name="hash">A hash of what it says.</param>
/// <param name="reached">The parts it leads to.</param>
/// <param name="assemblies">The assemblies outside the framework whose members it uses.</param>
internal sealed class PartCode(string hash, IReadOnlyCollection<CodePart> reached, IReadOnlyCollection<IAssemblySymbol> assemblies)
{
    public string Hash => hash;

    public IReadOnlyCollection<CodePart> Reached => reached;

    public IReadOnlyCollection<IAssemblySymbol> Assemblies => assemblies;
}
