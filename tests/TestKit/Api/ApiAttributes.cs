using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.TestKit.Api;

/// <summary>The attributes that change how a user's code compiles, warns or is completed.</summary>
internal static class ApiAttributes
{
    private static readonly FrozenSet<string> Telling = FrozenSet.Create(
        "AllowNull", "AttributeUsage", "CallerArgumentExpression", "CallerFilePath", "CallerLineNumber", "CallerMemberName",
        "CollectionBuilder", "DisallowNull", "DoesNotReturn", "DoesNotReturnIf", "DynamicallyAccessedMembers", "EditorBrowsable",
        "Experimental", "Flags", "InterpolatedStringHandler", "MaybeNull", "MaybeNullWhen", "MemberNotNull", "MemberNotNullWhen",
        "NotNull", "NotNullIfNotNull", "NotNullWhen", "Obsolete", "OverloadResolutionPriority", "RequiresDynamicCode",
        "RequiresUnreferencedCode", "UnscopedRef");

    /// <summary>One line an attribute, those of the return value and of parameters with their target in front.</summary>
    public static IEnumerable<string> Of(ISymbol symbol)
    {
        foreach (var attribute in Texts(symbol.GetAttributes()))
            yield return $"[{attribute}]";

        var method = symbol as IMethodSymbol ?? (symbol as INamedTypeSymbol)?.DelegateInvokeMethod;
        foreach (var attribute in Texts(method?.GetReturnTypeAttributes() ?? []))
            yield return $"[return: {attribute}]";

        foreach (var parameter in method?.Parameters ?? (symbol as IPropertySymbol)?.Parameters ?? [])
        {
            foreach (var attribute in Texts(parameter.GetAttributes()))
                yield return $"[{parameter.Name}: {attribute}]";
        }
    }

    private static IEnumerable<string> Texts(ImmutableArray<AttributeData> attributes) => attributes
        .Where(attribute => Telling.Contains(Name(attribute)))
        .Select(Text)
        .Order(StringComparer.Ordinal);

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(argument => argument.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"))
            .ToList();
        return arguments.Count == 0 ? Name(attribute) : $"{Name(attribute)}({string.Join(", ", arguments)})";
    }

    private static string Name(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }
}
