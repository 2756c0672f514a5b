using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Equality;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>
/// Computes the code part of fingerprints: a hash over the normalized source of each body and of all it reaches. Two builds
/// whose code does the same may differ; two whose code differs, as far as the compiler can see, do.
/// </summary>
public static class FingerprintReader
{
    /// <param name="methods">The documentation ids of memoized methods.</param>
    /// <param name="compilation">The compilation they belong to.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The fingerprints, in the order of the methods; a method that is not found has none.</returns>
    public static EquatableArray<FingerprintModel> Read(IEnumerable<string> methods, Compilation compilation, CancellationToken cancellationToken)
    {
        var program = new SourceProgram(compilation, cancellationToken);
        var graph = new CodeGraph(program);
        var assemblies = new AssemblyParts(program);
        var fingerprints = new List<FingerprintModel>();
        foreach (var id in methods)
        {
            if (DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).OfType<IMethodSymbol>().FirstOrDefault(program.IsSource) is { } method
                && MemoizedCode.RootsOf(method, compilation) is { Count: > 0 } roots)
            {
                var components = roots.Select(graph.ComponentOf).ToArray();
                fingerprints.Add(new(
                    id,
                    CodeHash.OfSet(components.Select(component => component.Hash)),
                    assemblies.Of(components.SelectMany(component => component.Assemblies))));
            }
        }

        return [.. fingerprints];
    }

    /// <summary>The fingerprint of all the code of an assembly, for those that are built against it.</summary>
    public static FingerprintModel ReadAssembly(Compilation compilation, CancellationToken cancellationToken) => new(
        string.Empty,
        SourceHash.Of(compilation, cancellationToken),
        new AssemblyParts(new SourceProgram(compilation, cancellationToken)).OfAllReferences());
}
