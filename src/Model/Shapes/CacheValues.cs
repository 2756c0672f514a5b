using Memo.Model.Equality;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Describes the types with <c>[CacheValue]</c>.</summary>
public static class CacheValues
{
    public const string AttributeName = "Memo.CacheValueAttribute";

    /// <summary>What generated codecs of the type refer to, its own included; none where it is no data.</summary>
    public static EquatableArray<ShapeDefinition> DefinitionsOf(INamedTypeSymbol type, Compilation compilation)
        => type.IsGenericType ? [] : ShapeReader.Read(type, type.Name, compilation).Definitions;
}
