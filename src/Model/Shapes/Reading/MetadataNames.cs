using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

internal static class MetadataNames
{
    /// <summary>The type's full name as the run time writes it, without an assembly: <c>Shop.Shape+Circle</c>; type arguments as in identities.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var outer = OuterTypes.Of(type).Reverse().ToArray();
        var name = string.Join("+", outer.Select(each => each.MetadataName));
        var arguments = string.Join(",", outer.SelectMany(each => each.TypeArguments).Select(argument => argument.InIdentity()));
        return (TypeNames.NameOf(type.ContainingNamespace) is { } @namespace ? $"{@namespace}.{name}" : name)
            + (arguments.Length == 0 ? string.Empty : $"[{arguments}]");
    }
}
