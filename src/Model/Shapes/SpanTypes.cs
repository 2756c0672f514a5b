using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>The framework's spans.</summary>
internal static class SpanTypes
{
    public static SpanKind KindOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Arity: 1, Name: "ReadOnlySpan" } when type.IsIn("System") => SpanKind.ReadOnlySpan,
        INamedTypeSymbol { Arity: 1, Name: "Span" } when type.IsIn("System") => SpanKind.Span,
        _ => SpanKind.None,
    };

    /// <summary>The type of the elements; null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
        => KindOf(type) == SpanKind.None ? null : ((INamedTypeSymbol)type).TypeArguments[0];
}
