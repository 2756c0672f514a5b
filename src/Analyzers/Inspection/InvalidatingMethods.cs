using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Memo.Model.Invalidations;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Inspection;

/// <summary>The methods with <c>[Invalidates]</c> of a compilation: each is inspected once, however many rules ask for it.</summary>
internal sealed class InvalidatingMethods
{
    private static readonly ConditionalWeakTable<Compilation, InvalidatingMethods> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, InvalidationInspection?> _methods = new(SymbolEqualityComparer.Default);

    private InvalidatingMethods()
    {
    }

    public static InvalidatingMethods In(Compilation compilation) =>
        Known.GetValue(compilation, static _ => new InvalidatingMethods());

    /// <summary>The verdict on a method; null if it invalidates nothing, is the implementing half of another, or was written by a tool.</summary>
    public InvalidationInspection? Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.PartialDefinitionPart is not null || !InvalidatesOptions.AreOn(method))
            return null;

        return _methods.TryGetValue(method, out var known)
            ? known
            : _methods.GetOrAdd(method, Inspect(method, compilation, cancellationToken));
    }

    private static InvalidationInspection? Inspect(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        GeneratedSource.Holds(method, cancellationToken) ? null : InvalidationInspector.Inspect(method, compilation, cancellationToken);
}
