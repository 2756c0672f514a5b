using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Types whose instances are something to use up, to release or to wait for, not data.</summary>
internal static class Resources
{
    public static bool HoldsNone(ITypeSymbol type) => IsTask(type) || IsDisposable(type) || IsEnumerator(type);

    public static bool IsTask(ITypeSymbol type)
        => type.Name is "Task" or "ValueTask" && type.IsIn("System.Threading.Tasks");

    public static bool IsDisposable(ITypeSymbol type) => WithInterfaces(type).Any(IsDisposableInterface);

    public static bool IsEnumerator(ITypeSymbol type) => WithInterfaces(type).Any(IsEnumeratorInterface);

    public static bool IsStream(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is("System.IO", "Stream"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this is one of the interfaces behind which elements may be computed when they are asked for.</summary>
    public static bool IsLazySequence(ITypeSymbol type)
        => type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IAsyncEnumerable" or "IQueryable" or "IOrderedEnumerable" or "IOrderedQueryable" }
            && (type.IsIn("System.Collections.Generic") || type.IsIn("System.Collections") || type.IsIn("System.Linq"));

    private static bool IsDisposableInterface(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_IDisposable || type.Is("System", "IAsyncDisposable");

    private static bool IsEnumeratorInterface(ITypeSymbol type)
        => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerator or SpecialType.System_Collections_Generic_IEnumerator_T
            || type.Is("System.Collections.Generic", "IAsyncEnumerator");

    /// <summary>The interfaces of the definition: those of each constructed type would first have to be made, and type arguments do not matter.</summary>
    private static IEnumerable<ITypeSymbol> WithInterfaces(ITypeSymbol type)
        => type.TypeKind == TypeKind.Interface ? type.OriginalDefinition.AllInterfaces.Prepend(type) : type.OriginalDefinition.AllInterfaces;
}
