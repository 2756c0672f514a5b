using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

internal static class Frameworks
{
    /// <summary>Whether the type is in <c>System</c> or a namespace inside of it.</summary>
    public static bool Include(INamedTypeSymbol type)
    {
        var current = type.ContainingNamespace;
        while (current is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            current = current.ContainingNamespace;
        }

        return current is { IsGlobalNamespace: false, Name: "System" };
    }
}
