using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

internal static class OuterTypes
{
    /// <summary>The type and the types around it, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }
}
