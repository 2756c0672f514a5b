using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>The arguments of one <c>[Invalidates]</c>.</summary>
internal readonly struct InvalidatesOptions(AttributeData attribute)
{
    public const string AttributeName = "Memo.InvalidatesAttribute";

    /// <summary>Whether the compiler understands the arguments; where it does not, it says so itself.</summary>
    public bool AreUnderstood => attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error && argument.Value is not IErrorTypeSymbol);

    public bool NamesMethod => attribute.ConstructorArguments.Length > 0;

    public bool NamesType => attribute.ConstructorArguments.Length > 1;

    /// <summary>The type that has the memoized method; null where none is named, or one that can have no methods.</summary>
    public INamedTypeSymbol? Type => NamesType ? attribute.ConstructorArguments[0].Value as INamedTypeSymbol : null;

    /// <summary>The name of the memoized method; empty where there is none.</summary>
    public string Method => NamesMethod ? attribute.ConstructorArguments.Last().Value as string ?? string.Empty : string.Empty;

    public string? Tag => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(Tag)).Value.Value as string;

    /// <summary>Whether a method has the attribute. Most have not: the look takes no room.</summary>
    public static bool AreOn(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Is(attribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attributes on a method, in the order in which anchors count them.</summary>
    public static AttributeData[] FindAll(IMethodSymbol method)
        => [.. method.GetAttributes().Where(Is)];

    private static bool Is(AttributeData attribute) => attribute.AttributeClass is { } type && type.Is("Memo", "InvalidatesAttribute");
}
