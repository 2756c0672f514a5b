using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes.Reading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Types that look like something that does work, by their names or by having nothing but methods.</summary>
internal static class Services
{
    private static readonly string[] Endings =
    [
        "Service", "Repository", "Client", "Factory", "Logger", "Provider", "DbContext", "Gateway", "Handler", "Mediator", "Dispatcher",
        "Publisher", "UnitOfWork", "Clock",
    ];

    /// <summary>Whether a type that is no data looks like a service.</summary>
    public static bool Include(ITypeSymbol type) => type switch
    {
        { TypeKind: not (TypeKind.Class or TypeKind.Interface) } => false,
        INamedTypeSymbol named when IsFrameworkService(named) || BasesOf(named).Any(IsFrameworkService) => true,
        INamedTypeSymbol named when Frameworks.Include(named) => false,
        _ => Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)) || HasMethodsOnly(type),
    };

    private static bool IsFrameworkService(INamedTypeSymbol type) => type.Name switch
    {
        "HttpClient" or "HttpMessageInvoker" or "HttpMessageHandler" => type.IsIn("System.Net.Http"),
        "TimeProvider" or "IServiceProvider" => type.IsIn("System"),
        "DbContext" => type.IsIn("Microsoft.EntityFrameworkCore"),
        _ => false,
    };

    private static bool HasMethodsOnly(ITypeSymbol type)
    {
        var members = BasesOf(type).Prepend(type).Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
            .Where(each => each.SpecialType != SpecialType.System_Object)
            .SelectMany(each => each.GetMembers())
            .Where(member => !member.IsStatic)
            .ToArray();
        return members.Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false })
            && !members.Any(member => member is IPropertySymbol or IFieldSymbol);
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
