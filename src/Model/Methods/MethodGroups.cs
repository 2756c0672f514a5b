using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Finds what is generated together.</summary>
public static class MethodGroups
{
    /// <summary>
    /// The group that the method comes first in; null for its other methods, and where nothing can be generated.
    /// </summary>
    /// <remarks>One method speaks for its group, so that a change elsewhere moves no group from its place in the pipeline.</remarks>
    public static MethodGroupModel? LedBy(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!method.IsPartialDefinition
            || HandlePlan.Of(method.ContainingType, compilation).GroupOf(method) is not { } group
            || !SymbolEqualityComparer.Default.Equals(group.Methods[0], method))
        {
            return null;
        }

        var methods = group.Methods
            .Select(member => MethodInspector.Inspect(member, MemoizeOptions.Find(member)!, compilation, cancellationToken).Model)
            .OfType<MethodModel>()
            .ToArray();
        return methods.Length == 0
            ? null
            : new(
                NameOf(method.ContainingType, group.Name),
                NameOf(method.ContainingType, group.Stem),
                ContainingTypeReader.Namespace(method.ContainingType),
                [.. ContainingTypeReader.Read(method.ContainingType, cancellationToken)],
                [.. HandlesOf(group, methods)],
                [.. methods]);
    }

    private static IEnumerable<HandleModel> HandlesOf(HandleGroup group, MethodModel[] methods)
    {
        var accessibility = Accessibilities.InCode(group.Methods[0].DeclaredAccessibility);
        return methods
            .Select(method => method.Memo)
            .OfType<MemoModel>()
            .Select(memo => memo.TypeParameters)
            .Distinct()
            .OrderBy(parameters => parameters.Count)
            .Select(parameters => new HandleModel(
                Identifiers.EscapeType(group.Name),
                group.TypeName,
                group.HidingArities.Contains(parameters.Count) ? accessibility + " new" : accessibility,
                parameters,
                group.Methods.Any(method => method.IsGenericMethod)));
    }

    /// <summary>The full name of a member.</summary>
    internal static string NameOf(INamedTypeSymbol type, string member)
    {
        var types = string.Join(".", OuterTypes.Of(type).Reverse().Select(NameOf).Append(member));
        return TypeNames.NameOf(type.ContainingNamespace) is { } @namespace ? $"{@namespace}.{types}" : types;
    }

    private static string NameOf(INamedTypeSymbol type)
        => type.Arity == 0 ? type.Name : $"{type.Name}{{{string.Join(",", type.TypeParameters.Select(parameter => parameter.Name))}}}";
}
