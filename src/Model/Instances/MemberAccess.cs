using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Instances;

/// <summary>How generated code beside a method reads a member: fields, properties and parameterless methods.</summary>
internal static class MemberAccess
{
    /// <summary>Why code in the type cannot read the member by its name, as the end of a sentence after "because"; null if it can.</summary>
    public static string? FindObstacle(ISymbol member, INamedTypeSymbol type, Compilation compilation) => member switch
    {
        IPropertySymbol { IsIndexer: true } => "it takes arguments",
        IPropertySymbol { GetMethod: null } => "it has no getter",
        IMethodSymbol { Parameters.Length: > 0 } => "it takes arguments",
        IMethodSymbol { Arity: > 0 } => "it takes type arguments",
        IMethodSymbol { ReturnsVoid: true } => "it returns nothing",
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => "it cannot be read",
        IEventSymbol or ITypeSymbol or INamespaceSymbol => "it is neither a field nor a property nor a method",
        { IsStatic: false } when IsHidden(member, type) => $"'{type.InMessage()}' has another member of that name",
        _ when !compilation.IsSymbolAccessibleWithin(member, type, member.IsStatic ? null : type) => $"'{type.InMessage()}' has no access to it",
        _ => null,
    };

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    public static KeySource SourceOf(ISymbol member, ITypeSymbol type, ShapeReading reading, bool mayBeReplaced)
    {
        var name = Identifiers.Escape(member.Name) + (member is IMethodSymbol ? "()" : string.Empty);
        var holder = member.IsStatic ? member.ContainingType.InCode() : null;
        return new(
            member.IsStatic ? $"{member.ContainingType.InMessage()}.{member.Name}" : $"this.{member.Name}",
            member.IsStatic ? KeyPartSource.StaticMember : KeyPartSource.InstanceMember,
            holder is null ? name : $"{holder}.{name}",
            ParameterReader.CarriedType(type),
            reading,
            WantedName(member.Name),
            mayBeReplaced,
            RunsCode(member));
    }

    private static bool RunsCode(ISymbol member) => member switch
    {
        IFieldSymbol => false,
        IPropertySymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, GetMethod: { } getter } property
            => !property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                || getter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is AccessorDeclarationSyntax accessor && (accessor.Body is not null || accessor.ExpressionBody is not null)),
        _ => true,
    };

    private static bool IsHidden(ISymbol member, INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !SymbolEqualityComparer.Default.Equals(current, member.ContainingType); current = current.BaseType)
        {
            if (current.GetMembers(member.Name).Any(other => !other.IsOverride))
            {
                return type.TypeKind != TypeKind.Interface;
            }
        }

        return false;
    }

    private static string WantedName(string member)
    {
        var name = member.TrimStart('_');
        return name.Length == 0 ? member : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
