using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>One type that a value of a hierarchy can have.</summary>
internal sealed record HierarchyLeaf(INamedTypeSymbol Type, string Discriminator);
