using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Where the code behind a memoized method begins.</summary>
internal static class MemoizedCode
{
    public const string CodecAttribute = "MemoizeWithAttribute";

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

        return [.. members.Prepend(body).Select(member => new CodePart(member, CodePartKind.Member)), .. CodecsOf(method, compilation)];
    }

    /// <summary>The codecs that parameters name, which decide what their keys mean; those of types are reached with the types.</summary>
    private static IEnumerable<CodePart> CodecsOf(IMethodSymbol method, Compilation compilation) => method.Parameters
        .SelectMany(parameter => parameter.GetAttributes())
        .Where(attribute => attribute.AttributeClass?.Name == CodecAttribute)
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Select(argument => argument.Value)
        .OfType<INamedTypeSymbol>()
        .Where(codec => SymbolEqualityComparer.Default.Equals(codec.ContainingAssembly, compilation.Assembly))
        .Select(codec => new CodePart(codec.OriginalDefinition, CodePartKind.Data));

    private static IEnumerable<string> NamedBy(AttributeData attribute) => attribute.NamedArguments
        .Where(argument => OptionsThatNameMembers.Contains(argument.Key))
        .SelectMany(argument => argument.Value.Kind == TypedConstantKind.Array ? argument.Value.Values : [argument.Value])
        .Select(value => value.Value)
        .OfType<string>();

    private static bool IsCopying(IMethodSymbol constructor) => constructor.IsImplicitlyDeclared && !constructor.Parameters.IsEmpty;
}
