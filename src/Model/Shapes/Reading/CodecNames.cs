using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Names codec classes after their types: the same name in every build, whatever else is read.</summary>
internal static class CodecNames
{
    public static string Of(INamedTypeSymbol type, bool isHierarchy)
    {
        var parts = OuterTypes.Of(type).Select(outer => outer.Name).ToList();
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            parts.Add(space.Name);
        }

        parts.Reverse();
        var name = string.Join("_", parts);

        // Two types may have one such name: those that are generic, or have the separator in their own.
        var isPlain = OuterTypes.Of(type).All(outer => outer.Arity == 0) && !parts.Any(part => part.Contains('_'));
        var suffix = isHierarchy ? "_Hierarchy_Codec" : "_Codec";
        return (isPlain ? name : $"{name}_{ShortHash.Of(type.InIdentity(), 10)}") + suffix;
    }
}
