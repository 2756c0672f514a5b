using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Fingerprints;

/// <summary>The fields and properties of a type that are given a value where they are declared.</summary>
internal static class Initializers
{
    public static IEnumerable<ISymbol> In(INamedTypeSymbol type, bool isStatic)
        => type.GetMembers().Where(member => member.IsStatic == isStatic && ValueOf(member) is not null);

    /// <summary>
    /// Writes the order in which the initializers run if one of them uses the type itself, so that it might see another's field
    /// too early. Otherwise the order means nothing.
    /// </summary>
    public static void WriteOrder(INamedTypeSymbol type, bool isStatic, PartRecorder recorder)
    {
        var members = In(type, isStatic).ToArray();
        var names = new HashSet<string>(
            type.GetMembers().Where(member => member.IsStatic && member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol).Select(member => member.Name),
            StringComparer.Ordinal);
        names.UnionWith(isStatic ? members.Select(member => member.Name) : []);
        if (members.Length > 1 && members.Any(member => ValueOf(member)!.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText))))
        {
            recorder.Write(string.Join(",", members.Select(member => member.Name)));
        }
    }

    private static EqualsValueClauseSyntax? ValueOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } or { IsImplicitlyDeclared: true } or { DeclaringSyntaxReferences: not [_, ..] } => null,
        IFieldSymbol or IPropertySymbol or IEventSymbol => member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        },
        _ => null,
    };
}
