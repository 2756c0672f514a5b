using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>
/// Looks for a way in which a value could be changed after it was returned. None found means that it can be shared.
/// </summary>
/// <remarks>
/// Classes of other assemblies are never provable: the compiler does not import their private fields, and reference
/// assemblies do not have them. Structs are judged by what they refer to, since each caller gets a copy of its own.
/// </remarks>
internal sealed class Immutability
{
    private const int MaxDepth = 32;

    private readonly IAssemblySymbol _assembly;
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);

    private Immutability(IAssemblySymbol assembly) => _assembly = assembly;

    public static Obstacle? FindObstacle(ITypeSymbol type, Compilation compilation)
        => new Immutability(compilation.Assembly).Visit(type, type.InMessage(), 0);

    private Obstacle? Visit(ITypeSymbol type, string path, int depth)
    {
        if (ScalarTypes.KindOf(type) is not (null or ScalarKind.CultureInfo)
            || type.TypeKind == TypeKind.Enum
            || !_visited.Add(type))
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            return new(path, type.InMessage(), "it is nested too deeply to be judged");
        }

        return type switch
        {
            INamedTypeSymbol { IsTupleType: true } tuple => VisitElements(tuple, path, depth),
            INamedTypeSymbol named when KnownImmutableTypes.PathsToArguments(named) is { } paths
                => VisitArguments(named, paths, path, depth),
            INamedTypeSymbol { TypeKind: TypeKind.Struct } structure => VisitMembers(structure, path, depth),
            INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_Object } @class
                => VisitClass(@class, path, depth),
            _ => new(path, type.InMessage(), ReasonAgainst(type)),
        };
    }

    private Obstacle? VisitElements(INamedTypeSymbol tuple, string path, int depth)
        => FirstObstacle(tuple.TupleElements.Select(element => Visit(element.Type, $"{path}.{element.Name}", depth + 1)));

    private Obstacle? VisitArguments(INamedTypeSymbol type, string[] paths, string path, int depth)
        => FirstObstacle(type.TypeArguments.Select((argument, index) => Visit(argument, path + paths[index], depth + 1)));

    private Obstacle? VisitClass(INamedTypeSymbol type, string path, int depth)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, _assembly))
            {
                return new(path, type.InMessage(), ReasonAgainstForeign(current));
            }

            if (VisitMembers(current, path, depth) is { } obstacle)
            {
                return obstacle;
            }
        }

        return type.IsSealed ? null : new(path, type.InMessage(), $"'{type.InMessage()}' is not sealed (a derived one could be changed)");
    }

    private Obstacle? VisitMembers(INamedTypeSymbol type, string path, int depth)
    {
        foreach (var member in type.GetMembers().Where(member => !member.IsStatic))
        {
            var obstacle = member switch
            {
                IFieldSymbol field => VisitField(field, path, depth),
                IEventSymbol { AddMethod.IsImplicitlyDeclared: true } => ChangeOf(member.Name, type, path),
                _ => null,
            };
            if (obstacle is not null)
            {
                return obstacle;
            }
        }

        return null;
    }

    private Obstacle? VisitField(IFieldSymbol field, string path, int depth)
    {
        var name = field.AssociatedSymbol?.Name ?? NameOf(field);
        return field.IsReadOnly || field.ContainingType.IsValueType
            ? Visit(field.Type, $"{path}.{name}", depth + 1)
            : ChangeOf(name, field.ContainingType, path);
    }

    /// <summary>A primary constructor's parameter that a member uses is a field named <c>&lt;parameter&gt;P</c>.</summary>
    private static string NameOf(IFieldSymbol field)
        => field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name;

    private static Obstacle ChangeOf(string member, INamedTypeSymbol type, string path)
        => new($"{path}.{member}", type.InMessage(), $"'{member}' of '{type.InMessage()}' can be changed");

    private static Obstacle? FirstObstacle(IEnumerable<Obstacle?> obstacles)
        => obstacles.FirstOrDefault(obstacle => obstacle is not null);

    private static string ReasonAgainstForeign(INamedTypeSymbol type) => type.IsIn("System.Collections.Generic")
        ? $"callers could change '{type.InMessage()}'"
        : $"the private state of '{type.InMessage()}' cannot be seen from here";

    private static string ReasonAgainst(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.TypeParameter => $"the type parameter '{type.InMessage()}' may stand for any type",
        TypeKind.Array => $"the elements of '{type.InMessage()}' can be changed",
        TypeKind.Delegate => $"'{type.InMessage()}' may hold on to anything that changes",
        TypeKind.Pointer or TypeKind.FunctionPointer => $"'{type.InMessage()}' points to memory that can be changed",
        _ => $"'{type.InMessage()}' may be any type at run time",
    };
}
