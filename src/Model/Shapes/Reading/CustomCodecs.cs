using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>What <c>[MemoizeWith]</c> says.</summary>
internal static class CustomCodecs
{
    /// <summary>The shape that the attribute on a type gives it, or why it does not; null without the attribute.</summary>
    public static Shape? Find(INamedTypeSymbol type, Compilation compilation) => Find(type, type, compilation);

    /// <summary>The same for a parameter of that type.</summary>
    public static Shape? Find(ISymbol attributed, ITypeSymbol type, Compilation compilation)
    {
        var attribute = attributed.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass is { } found && found.Is("Memo", "MemoizeWithAttribute"));
        if (attribute is null)
        {
            return null;
        }

        var codec = attribute.ConstructorArguments is [{ Value: INamedTypeSymbol chosen }] ? Close(chosen, type) : null;
        var reason = ReasonAgainst(codec, type, compilation)
            ?? (attributed is INamedTypeSymbol owner && !IsAsReachable(codec!, owner, compilation) ? $"generated code cannot reach '{codec!.InPlainMessage()}'" : null);
        return reason is not null
            ? new NoDataShape(new(string.Empty, type.InPlainMessage(), reason))
            : new CustomShape(type.InPlainCode(), codec!.InPlainCode());
    }

    private static INamedTypeSymbol Close(INamedTypeSymbol codec, ITypeSymbol type)
        => codec.IsUnboundGenericType && type is INamedTypeSymbol { Arity: var arity } named && arity == codec.Arity
            ? codec.OriginalDefinition.Construct([.. named.TypeArguments])
            : codec;

    /// <summary>Whether code that can name a type can name its codec too.</summary>
    private static bool IsAsReachable(INamedTypeSymbol codec, INamedTypeSymbol type, Compilation compilation)
        => !codec.IsFileLocal
            && (OuterTypes.Of(codec).All(outer => Reach.Includes(outer, compilation))
                || (!OuterTypes.Of(type).All(outer => Reach.Includes(outer, compilation))
                    && codec.DeclaredAccessibility == type.DeclaredAccessibility
                    && SymbolEqualityComparer.Default.Equals(codec.ContainingType, type.ContainingType)));

    private static string? ReasonAgainst(INamedTypeSymbol? codec, ITypeSymbol type, Compilation compilation)
    {
        if (codec is null || codec.TypeKind == TypeKind.Error)
        {
            return "there is no codec of the name that [MemoizeWith] gives";
        }

        var serves = codec.AllInterfaces.Any(@interface => @interface.Is("Memo", "ICacheCodec")
            && SymbolEqualityComparer.Default.Equals(@interface.TypeArguments[0], type));
        if (!serves)
        {
            return $"'{codec.InPlainMessage()}' is no 'ICacheCodec<{type.InPlainMessage()}>'";
        }

        return codec.IsAbstract || !codec.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && Reach.Includes(constructor, compilation))
            ? $"'{codec.InPlainMessage()}' has no constructor without parameters that generated code can call"
            : null;
    }
}
