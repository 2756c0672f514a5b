using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Inspection;

/// <summary>The memoized methods of a compilation: each is inspected once, however many rules ask for it.</summary>
internal sealed class MemoizedMethods
{
    private static readonly ConditionalWeakTable<Compilation, MemoizedMethods> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, MemoizedMethod?> _methods = new(SymbolEqualityComparer.Default);

    private MemoizedMethods()
    {
    }

    public static MemoizedMethods In(Compilation compilation) =>
        Known.GetValue(compilation, static _ => new MemoizedMethods());

    /// <summary>The verdict on a method; null if it is not memoized, is the implementing half of another, or was written by a tool.</summary>
    public MemoizedMethod? Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        // Most methods are not memoized: they are told by a look at their attributes and take no room here.
        if (method.PartialDefinitionPart is not null || MemoizeOptions.Find(method) is not { } attribute)
            return null;

        return _methods.TryGetValue(method, out var known)
            ? known
            : _methods.GetOrAdd(method, Inspect(method, attribute, compilation, cancellationToken));
    }

    private static MemoizedMethod? Inspect(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken) =>
        GeneratedSource.Holds(method, cancellationToken)
            ? null
            : new(method, attribute, MethodInspector.Inspect(method, attribute, compilation, cancellationToken));
}
