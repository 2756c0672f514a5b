using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Describes types as data.</summary>
internal static class ShapeReader
{
    /// <param name="type">The type to describe.</param>
    /// <param name="path">What has the type, as a message names it.</param>
    public static Shape Read(ITypeSymbol type, string path)
    {
        if (ScalarTypes.KindOf(type) is { } kind)
        {
            return new ScalarShape(kind);
        }

        return type switch
        {
            INamedTypeSymbol { EnumUnderlyingType: { } underlying } => new EnumShape(type.InCode(), underlying.InCode()),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
                => Read(nullable.TypeArguments[0], path) is var value and not NoDataShape
                    ? new NullableShape(value)
                    : NoData(type, path),
            _ => NoData(type, path),
        };
    }

    private static NoDataShape NoData(ITypeSymbol type, string path)
        => new(new Obstacle(path, type.InMessage(), ReasonAgainst(type)));

    private static string ReasonAgainst(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.TypeParameter } => $"the type parameter '{type.InMessage()}' may stand for any type",
        { TypeKind: TypeKind.Delegate } => $"'{type.InMessage()}' is a delegate, which holds no data",
        { TypeKind: TypeKind.Interface or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } or { IsAbstract: true }
            => $"'{type.InMessage()}' may be any type at run time",
        _ when Resources.HoldsNone(type) => $"'{type.InMessage()}' holds no data",
        _ => $"'{type.InMessage()}' is neither a framework scalar nor an enum, and nothing else can be part of a key yet",
    };
}
