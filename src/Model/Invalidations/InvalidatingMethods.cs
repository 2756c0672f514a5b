using System;
using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>Finds what is generated for methods with <c>[Invalidates]</c>.</summary>
public static class InvalidatingMethods
{
    /// <summary>What is generated for the method; null where nothing can be.</summary>
    public static InvalidatingMethodModel? Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
        => method.IsPartialDefinition && !RepeatsAnother(method)
            ? InvalidationInspector.Inspect(method, compilation, cancellationToken).Model
            : null;

    /// <summary>Of methods with one signature, which the compiler refuses, the first stands for all.</summary>
    private static bool RepeatsAnother(IMethodSymbol method)
    {
        var identity = method.GetDocumentationCommentId();
        var first = method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .First(other => string.Equals(other.GetDocumentationCommentId(), identity, StringComparison.Ordinal));
        return !SymbolEqualityComparer.Default.Equals(first, method);
    }
}
