using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

internal static class Constructors
{
    /// <summary>Whether this is the constructor with which a record copies itself.</summary>
    public static bool IsCopying(IMethodSymbol constructor)
        => constructor is { ContainingType.IsRecord: true, Parameters: [var only] }
            && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);
}
