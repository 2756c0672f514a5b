using System;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Shapes.Reading;

/// <summary>Describes types whose nodes are complete.</summary>
/// <param name="compilation">What they are read for.</param>
/// <param name="describe">Describes a type that is met inside.</param>
/// <param name="composite">The node of exact instances of a type.</param>
internal sealed class DefinitionWriter(Compilation compilation, Func<INamedTypeSymbol, string, Shape> describe, Func<INamedTypeSymbol, TypeNode> composite)
{
    private readonly TypeReader _reader = new(compilation, describe);

    public ShapeDefinition Write(TypeNode node)
    {
        var type = node.Type.InPlainCode();
        var isShared = Reach.IncludesEverywhere(node.Type, compilation);
        var obstacle = node.NoRebuilding?.Obstacle.Behind(node.Type.InPlainMessage());
        if (node.IsHierarchy)
        {
            return new HierarchyDefinition
            {
                Codec = node.Codec,
                Type = type,
                IsShared = isShared,
                Mutability = node.Mutability,
                IsReferenceType = true,
                RebuildObstacle = obstacle,
                Leaves = [.. node.Leaves.Select(LeafOf)],
            };
        }

        var state = node.State!;
        return new CompositeDefinition
        {
            Codec = node.Codec,
            Type = type,
            IsShared = isShared,
            Mutability = node.Mutability,
            IsReferenceType = node.Type.IsReferenceType,
            IsSealed = node.Type.IsSealed || node.Type.IsValueType,
            RebuildObstacle = obstacle,
            Members = [.. state.Members.Select((member, index) => ModelOf(member, state.Rebuilding.Initialized[index]))],
            ConstructorMembers = [.. state.Rebuilding.ConstructorMembers],
            Fields = [.. state.Fields],
            IsCompletable = IsWrittenInParts(node.Type),
        };
    }

    private static bool IsWrittenInParts(INamedTypeSymbol? type)
        => type is not null
            && (type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                || IsWrittenInParts(type.BaseType));

    private MemberModel ModelOf(StateMember member, bool isInitialized)
        => new(
            Identifiers.Escape(member.Name),
            member.Type.InPlainCode(),
            _reader.Read(member.Type, "." + member.Name),
            isInitialized)
        {
            IsSettable = isInitialized && member is { CanBeSet: true, IsRequired: false },
        };

    private LeafModel LeafOf(HierarchyLeaf leaf) => new(
        leaf.Type.InPlainCode(),
        leaf.Discriminator,
        CustomCodecs.Find(leaf.Type, compilation) ?? new DefinedShape(composite(leaf.Type).Codec, composite(leaf.Type).Mutability));
}
