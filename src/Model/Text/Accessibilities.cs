using Microsoft.CodeAnalysis;

namespace Memo.Model.Text;

internal static class Accessibilities
{
    /// <summary>The accessibility as code writes it.</summary>
    public static string InCode(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal => "internal",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };
}
