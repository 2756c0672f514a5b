using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>MEMO005 and MEMO006: results that there are none of, that cannot be kept, or that callers could spoil for each other.</summary>
internal static class ResultRules
{
    public static Problem? FindProblem(IMethodSymbol method, ResultHandling handling, Compilation compilation)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid || type is INamedTypeSymbol { Arity: 0 } && Resources.IsTask(type))
        {
            return new(ProblemKind.NothingToRemember, Anchor.ReturnType, [method.Name, type.InMessage()]);
        }

        var result = ResultReader.ResultOf(type, handling, compilation);
        if (ReasonNotToKeep(method, type, result) is { } reason)
        {
            return new(ProblemKind.ResultCannotBeKept, Anchor.ReturnType, [method.Name, result.InMessage(), reason]);
        }

        var isBuffered = handling == ResultHandling.Buffer && ResultReader.IsBufferable(result);
        if (Parts(result).Skip(isBuffered ? 1 : 0).Any(Resources.IsLazySequence))
        {
            return new(ProblemKind.ResultIsLazy, Anchor.ReturnType, [method.Name, result.InMessage()]);
        }

        return handling == ResultHandling.Share || ResultReader.ShapeOf(result, compilation) is not null
            ? null
            : FindSharingProblem(method, result, handling, compilation);
    }

    private static Problem? FindSharingProblem(IMethodSymbol method, ITypeSymbol result, ResultHandling handling, Compilation compilation)
    {
        var reading = ShapeReader.Read(result, result.InMessage(), compilation);
        var copying = (reading.Shape as NoDataShape)?.Obstacle ?? reading.RebuildObstacle!;
        if (handling == ResultHandling.Copy)
        {
            return new(ProblemKind.ResultCannotBeCopied, Anchor.ReturnType, [method.Name, result.InMessage(), copying.Path, copying.Reason]);
        }

        return Immutability.FindObstacle(result, compilation) is { } obstacle
            ? new(ProblemKind.ResultIsMutable, Anchor.ReturnType, [method.Name, result.InMessage(), obstacle.Path, obstacle.Reason, copying.Reason])
            : null;
    }

    private static string? ReasonNotToKeep(IMethodSymbol method, ITypeSymbol returned, ITypeSymbol result)
    {
        if (method.RefKind != RefKind.None)
        {
            return "it is returned by reference, into memory that the cache does not own";
        }

        if (!SymbolEqualityComparer.Default.Equals(returned, result) && returned is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            return $"'{returned.InMessage()}' may be no task at all";
        }

        return Parts(result).Select(ReasonNotToKeep).FirstOrDefault(reason => reason is not null);
    }

    private static string? ReasonNotToKeep(ITypeSymbol type) => type switch
    {
        _ when StackTypes.IsRefStruct(type) => $"'{type.InMessage()}' is a ref struct, which does not outlive the call",
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => $"'{type.InMessage()}' points to memory that the cache does not own",
        _ when Resources.IsTask(type) => $"'{type.InMessage()}' is not a result yet",
        _ when Resources.IsStream(type) || Resources.IsEnumerator(type) => $"'{type.InMessage()}' is used up by its first reader",
        _ when Resources.IsDisposable(type) => $"the first caller to dispose of '{type.InMessage()}' would end it for all",
        _ => null,
    };

    /// <summary>The type and all that its values hold by its name; what a delegate takes or returns is not among it.</summary>
    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> inner = type switch
        {
            IArrayTypeSymbol array => [array.ElementType],
            INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named => named.TypeArguments,
            _ => [],
        };
        return inner.SelectMany(Parts).Prepend(type);
    }
}
