using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>The framework's spans.</summary>
internal static class SpanTypes
{
    /// <summary>The type of the elements; null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
        => type is INamedTypeSymbol { Arity: 1, Name: "ReadOnlySpan" or "Span" } span && type.IsIn("System") ? span.TypeArguments[0] : null;

    /// <summary>Whether it is a span whose elements can be set: what the body writes into it is the caller's.</summary>
    public static bool IsWritable(ITypeSymbol type) => type.Name == "Span" && ElementOf(type) is not null;
}
