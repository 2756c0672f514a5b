using System.Collections.Generic;
using System.Linq;
using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Fingerprints;

/// <summary>Reads a method, a property, an event, a field or a constant.</summary>
internal static class MemberReader
{
    public static void Read(ISymbol member, PartRecorder recorder)
    {
        recorder.WriteId(member);
        if (member is IFieldSymbol { IsConst: true, HasConstantValue: true } constant)
        {
            recorder.Write(ConstantText.Of(constant.ConstantValue));
        }

        foreach (var declaration in DeclarationsOf(member).SelectMany(reference => PiecesOf(member, reference.GetSyntax(recorder.Program.CancellationToken))))
        {
            // Operations first: they bind the whole body at once, and what the tokens stand for is known by then.
            var model = recorder.Program.ModelOf(declaration.SyntaxTree);
            ReadOperations(declaration, new OperationRecorder(recorder, model), model);
            new TokenWriter(recorder, model).Write(declaration);
        }

        FollowUnwritten(member, recorder);
    }

    private static IEnumerable<SyntaxReference> DeclarationsOf(ISymbol member) => member switch
    {
        IMethodSymbol { PartialImplementationPart: { } part } => member.DeclaringSyntaxReferences.Concat(part.DeclaringSyntaxReferences),
        IPropertySymbol { PartialImplementationPart: { } part } => member.DeclaringSyntaxReferences.Concat(part.DeclaringSyntaxReferences),
        IEventSymbol { PartialImplementationPart: { } part } => member.DeclaringSyntaxReferences.Concat(part.DeclaringSyntaxReferences),

        // What the compiler adds to a type has the type for its declaration.
        { IsImplicitlyDeclared: true } => [],
        _ => member.DeclaringSyntaxReferences,
    };

    private static IEnumerable<SyntaxNode> PiecesOf(ISymbol member, SyntaxNode declaration)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax field } variables }:
                return [.. field.AttributeLists, variables.Type, declaration];
            case TypeDeclarationSyntax type when member is IMethodSymbol:
                var arguments = type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [];
                return type.ParameterList is null ? arguments : arguments.Prepend<SyntaxNode>(type.ParameterList);
            default:
                return [declaration];
        }
    }

    private static void ReadOperations(SyntaxNode node, OperationRecorder operations, SemanticModel model)
    {
        if (node is AttributeListSyntax or TypeSyntax)
        {
            return;
        }

        if (model.GetOperation(node) is { } operation)
        {
            operations.RecordAll(operation);
            return;
        }

        foreach (var child in node.ChildNodes())
        {
            ReadOperations(child, operations, model);
        }
    }

    private static void FollowUnwritten(ISymbol member, PartRecorder recorder)
    {
        var type = member.ContainingType;
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            FollowConstruction(constructor, recorder);
        }

        if (IsExtensionBlock(type))
        {
            recorder.ReachStatics(type.ContainingType);
        }
        else if (member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            recorder.ReachStatics(type);
        }

        if (member.IsImplicitlyDeclared && type.IsRecord)
        {
            recorder.ReachType(type);
        }

        foreach (var @override in recorder.Program.Types.OverridesOf(member))
        {
            recorder.Reach(@override);
        }

        if (member is IMethodSymbol method && MemoizeOptions.Find(method) is { } memoize)
        {
            recorder.Reach(BodyFinder.Find(method, new MemoizeOptions(memoize).Body, recorder.Program.Compilation, []));
        }
        else if (member is IMethodSymbol { IsPartialDefinition: true } invalidating && InvalidatesOptions.AreOn(invalidating))
        {
            recorder.Reach(BodyFinder.Find(invalidating, chosenName: null, recorder.Program.Compilation, []));
        }
    }

    private static bool IsExtensionBlock(INamedTypeSymbol type) => type is { TypeKind: SplitRules.ExtensionBlock, ContainingType: not null };

    private static void FollowConstruction(IMethodSymbol constructor, PartRecorder recorder)
    {
        var type = constructor.ContainingType;
        foreach (var member in Initializers.In(type, isStatic: false))
        {
            recorder.Reach(member);
        }

        Initializers.WriteOrder(type, isStatic: false, recorder);
        foreach (var inherited in type.BaseType?.InstanceConstructors ?? [])
        {
            if (inherited.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            {
                recorder.Reach(inherited);
            }
        }
    }
}
