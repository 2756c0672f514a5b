using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>
/// Tells what Memo's generator wrote from what the user wrote: analyzers look at both, and must not take the one for the other.
/// </summary>
public static class GeneratedCode
{
    /// <summary>The tool's name in <c>[GeneratedCode]</c>.</summary>
    public const string Tool = "Memo";

    public static bool Contains(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && type.Is("System.CodeDom.Compiler", "GeneratedCodeAttribute")
                && attribute.ConstructorArguments is [{ Value: Tool }, ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method's implementing part is Memo's. The attributes of both parts are one list.</summary>
    internal static bool Implements(IMethodSymbol method) => Contains(method);
}
