using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Where the code behind a memoized method begins.</summary>
internal static class MemoizedCode
{
    private static readonly string[] OptionsThatNameMembers = ["When", "VaryBy"];

    /// <summary>
    /// The body, the members that the attribute names, and for an instance method what has made the instance. None where the
    /// method has no body.
    /// </summary>
    public static IReadOnlyCollection<CodePart> RootsOf(IMethodSymbol method, Compilation compilation)
    {
        method = method.PartialDefinitionPart ?? method;
        if (MemoizeOptions.Find(method) is not { } attribute
            || BodyFinder.Find(method, new MemoizeOptions(attribute).Body, compilation, []) is not { } body)
        {
            return [];
        }

        var members = NamedBy(attribute)
            .SelectMany(name => method.ContainingType.GetMembers(name))
            .Where(member => member is IMethodSymbol or IPropertySymbol or IFieldSymbol);
        if (!method.IsStatic)
        {
            members = members.Concat(method.ContainingType.InstanceConstructors.Where(constructor => !IsCopying(constructor)));
        }

        return [.. members.Prepend(body).Select(member => new CodePart(member, CodePartKind.Member))];
    }

    private static IEnumerable<string> NamedBy(AttributeData attribute) => attribute.NamedArguments
        .Where(argument => OptionsThatNameMembers.Contains(argument.Key))
        .SelectMany(argument => argument.Value.Kind == TypedConstantKind.Array ? argument.Value.Values : [argument.Value])
        .Select(value => value.Value)
        .OfType<string>();

    private static bool IsCopying(IMethodSymbol constructor) => constructor.IsImplicitlyDeclared && !constructor.Parameters.IsEmpty;
}
