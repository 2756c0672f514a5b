using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>A field or property through which generated code sees one instance field of a type.</summary>
internal sealed class StateMember
{
    public required ISymbol Symbol { get; init; }

    public required ITypeSymbol Type { get; init; }

    /// <summary>The type in the chain of base types that declares it.</summary>
    public required INamedTypeSymbol Owner { get; init; }

    /// <summary>The name of the field, as the run time knows it.</summary>
    public required string FieldName { get; init; }

    /// <summary>Whether it can be set by name in an object initializer.</summary>
    public required bool CanBeInitialized { get; init; }

    /// <summary>Whether it can be set by name later as well.</summary>
    public required bool CanBeSet { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether nothing in its type can change it once it is made.</summary>
    public required bool IsReadOnly { get; init; }

    public string Name => Symbol.Name;
}
