using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Fingerprints;

/// <summary>Reads what a type does without any of its members being named.</summary>
internal static class TypeReader
{
    public static void ReadStatics(INamedTypeSymbol type, PartRecorder recorder)
    {
        recorder.WriteId(type);
        foreach (var member in Initializers.In(type, isStatic: true).Concat(type.StaticConstructors))
        {
            recorder.Reach(member);
        }

        Initializers.WriteOrder(type, isStatic: true, recorder);
    }

    public static void ReadValue(INamedTypeSymbol type, PartRecorder recorder)
    {
        recorder.WriteId(type);
        recorder.Write($"{type.TypeKind}{(type.IsRecord ? " record" : string.Empty)}");
        foreach (var syntax in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(recorder.Program.CancellationToken)))
        {
            WriteAttributes(syntax, recorder);
        }

        recorder.Write(type.EnumUnderlyingType is { } underlying ? recorder.Program.IdOf(underlying) : string.Empty);
        foreach (var ancestor in type.Interfaces.Prepend(type.BaseType).OfType<INamedTypeSymbol>())
        {
            recorder.WriteId(ancestor);
            recorder.ReachType(ancestor);
        }

        WriteContent(type, recorder);
        foreach (var derived in recorder.Program.Types.DerivedFrom(type))
        {
            recorder.ReachType(derived);
        }

        foreach (var member in recorder.Program.Types.CalledFromOutside(type).Concat(CalledByRecord(type)))
        {
            recorder.Reach(member);
        }
    }

    /// <summary>What serializers, mappers and activators run of a type that they are given.</summary>
    public static void ReadData(INamedTypeSymbol type, PartRecorder recorder)
    {
        recorder.WriteId(type);
        recorder.ReachType(type);
        recorder.ReachData(type.BaseType);
        foreach (var derived in recorder.Program.Types.DerivedFrom(type))
        {
            recorder.ReachData(derived);
        }

        foreach (var member in type.GetMembers().Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
        {
            switch (member)
            {
                case IPropertySymbol property:
                    recorder.Reach(property);
                    recorder.ReachData(property.Type);
                    break;
                case IFieldSymbol field:
                    recorder.Reach(field);
                    recorder.ReachData(field.Type);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                    recorder.Reach(member);
                    break;
            }
        }
    }

    /// <summary>The user's members that those written by the compiler call; <c>ToString</c> prints all public ones.</summary>
    private static IEnumerable<ISymbol> CalledByRecord(INamedTypeSymbol type) => type.IsRecord
        ? type.GetMembers().Where(member => !member.IsImplicitlyDeclared && IsCalledByRecord(member, type))
        : [];

    private static bool IsCalledByRecord(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [{ Type: var copied }] } => SymbolEqualityComparer.Default.Equals(copied, type),
        { Name: "PrintMembers" or "EqualityContract" or "Equals" or "GetHashCode" } => member is IMethodSymbol or IPropertySymbol,
        IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } => true,
        _ => false,
    };

    /// <summary>
    /// What the framework finds in a value: an enum's names, the data that serializers and a record's own members read. Only a
    /// record's <c>ToString</c> tells of the order.
    /// </summary>
    private static void WriteContent(INamedTypeSymbol type, PartRecorder recorder)
    {
        var members = type.GetMembers().Where(member => IsContent(member, type));
        foreach (var member in type.IsRecord ? members : members.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            recorder.Write(member.Name);
            switch (member)
            {
                case IFieldSymbol { HasConstantValue: true } constant:
                    recorder.Write(ConstantText.Of(constant.ConstantValue));
                    break;
                case IFieldSymbol field:
                    WriteContentType(field.Type, recorder);
                    break;
                case IPropertySymbol property:
                    WriteContentType(property.Type, recorder);
                    break;
            }

            foreach (var syntax in member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(recorder.Program.CancellationToken)))
            {
                WriteAttributes(syntax is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : syntax, recorder);
            }
        }
    }

    private static bool IsContent(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => true,
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } => type.IsValueType || type.IsRecord || member.DeclaredAccessibility == Accessibility.Public,
        IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } => type.IsValueType || type.IsRecord || member.DeclaredAccessibility == Accessibility.Public,
        _ => false,
    };

    private static void WriteContentType(ITypeSymbol type, PartRecorder recorder)
    {
        recorder.WriteId(type);
        recorder.ReachType(type);
    }

    private static void WriteAttributes(SyntaxNode declaration, PartRecorder recorder)
    {
        foreach (var list in declaration.ChildNodes().OfType<AttributeListSyntax>())
        {
            new TokenWriter(recorder, recorder.Program.ModelOf(list.SyntaxTree)).Write(list);
        }
    }
}
